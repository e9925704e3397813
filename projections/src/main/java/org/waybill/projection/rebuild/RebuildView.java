package org.waybill.projection.rebuild;

import java.util.List;

/**
 * A rebuild as it is told to those who ask.
 *
 * @param status {@code RUNNING} until every projection is where it was, then {@code DONE}
 */
public record RebuildView(String id, String status, List<Part> projections) {

    /**
     * A projection's part in it.
     *
     * @param target where it was when it was begun anew
     * @param eventsPerSecond on the average so far
     */
    public record Part(
            String name, long position, long target, long eventsPerSecond, boolean done) {}

    static RebuildView of(String id, List<Part> parts) {
        boolean done = parts.stream().allMatch(Part::done);
        return new RebuildView(id, done ? "DONE" : "RUNNING", List.copyOf(parts));
    }
}
