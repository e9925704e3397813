package org.waybill.projection.rebuild;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A rebuild as it is told to those who ask.
 *
 * @param status {@code RUNNING} until every projection is made, then {@code DONE}, or {@code
 *     FAILED} if one could not be
 * @param swap whether what came out is read from then on, or was only compared
 * @param progress of all of them together
 */
public record RebuildView(
        String id, String status, boolean swap, Progress progress, List<Part> projections) {

    /**
     * A projection's part in it.
     *
     * @param position how much of the log has been read for it
     * @param target how much is to be
     * @param eventsPerSecond on the average so far
     * @param differences between what was read and what came out; null until they are known
     * @param failure why it could not be made; null otherwise
     */
    public record Part(
            String name,
            Phase phase,
            long position,
            long target,
            long eventsPerSecond,
            boolean done,
            Progress progress,
            @Nullable Differences differences,
            @Nullable String failure) {}

    /**
     * Where what was read and what came out are not alike.
     *
     * @param position how much of the log both had seen
     * @param count of rows
     * @param rows the first of each table
     */
    public record Differences(long position, long count, List<Row> rows) {}

    /**
     * A row that is not alike.
     *
     * @param live as it was read; null where it was missing
     * @param rebuilt as it came out; null where it is missing
     */
    public record Row(
            String table, String key, @Nullable JsonNode live, @Nullable JsonNode rebuilt) {}

    static RebuildView of(String id, boolean swap, double seconds, List<Part> parts) {
        long events = parts.stream().mapToLong(Part::position).sum();
        long target = parts.stream().mapToLong(Part::target).sum();
        return new RebuildView(
                id, status(parts), swap, Progress.of(events, target, seconds), List.copyOf(parts));
    }

    private static String status(List<Part> parts) {
        if (!parts.stream().allMatch(part -> part.phase().over())) {
            return "RUNNING";
        }
        return parts.stream().allMatch(Part::done) ? "DONE" : "FAILED";
    }
}
