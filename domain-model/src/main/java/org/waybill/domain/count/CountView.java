package org.waybill.domain.count;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cycle count as it is told to those who ask. Quantities are in the SKUs' base units.
 *
 * @param approved whether somebody had to say so for it to be completed
 * @param reason why it was rejected or given up
 */
public record CountView(
        String countId,
        String location,
        CountStatus status,
        Limits tolerance,
        boolean blind,
        @Nullable String assignee,
        @Nullable Instant dueAt,
        List<Line> lines,
        boolean approved,
        @Nullable String reason,
        long version) {

    /** How much a line may differ. */
    public record Limits(@Nullable Long units, @Nullable Long percent) {}

    /**
     * A SKU that is counted.
     *
     * @param expected on hand by the records: when the counting began, or at the instant of the
     *     count once it was submitted; of a blind count only then
     * @param difference what was counted more than expected; once it was submitted
     */
    public record Line(
            String sku,
            @Nullable Long expected,
            @Nullable Long counted,
            @Nullable Instant countedAt,
            @Nullable Long difference,
            @Nullable Boolean withinTolerance,
            int recounts) {}

    /** Tells it. */
    public static CountView of(CycleCount count) {
        var requested = count.asRequested();
        var tolerance = requested.tolerance();
        return new CountView(
                requested.count().value(),
                requested.location().value(),
                count.status(),
                new Limits(tolerance.units(), tolerance.percent()),
                requested.blind(),
                requested.assignee(),
                requested.dueAt(),
                count.lines().stream()
                        .map(line -> line(line, tolerance, requested.blind()))
                        .toList(),
                count.approved(),
                count.reason(),
                count.version());
    }

    private static Line line(CountLine line, Tolerance tolerance, boolean blind) {
        var entry = line.entry();
        var known = line.expected() != null;
        return new Line(
                line.sku().value(),
                known || blind ? line.expected() : line.book(),
                entry == null ? null : Long.valueOf(entry.counted()),
                entry == null ? null : entry.countedAt(),
                line.difference(),
                known ? CountDecisions.passes(tolerance, line) : null,
                line.recounts());
    }
}
