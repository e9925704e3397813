package org.waybill.projection.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it is told to those who ask.
 *
 * @param applied messages that changed a position or confirmed it
 * @param pending messages that wait for what explains them
 * @param absorbed messages that a count had seen
 * @param superseded counts older than the newest
 * @param duplicates messages that came again, each time
 * @param conflicts messages that came again with other content, each time
 * @param refused messages that were not taken, each time
 * @param missing how many numbers have not come, though higher ones have
 * @param gaps the first of these
 * @param newestOccurredAt when the newest of what it tells happened
 * @param lastTakenAt when something last came
 */
public record FeedView(
        String source,
        long applied,
        long pending,
        long absorbed,
        long superseded,
        long duplicates,
        long conflicts,
        long refused,
        @Nullable Long lastSequence,
        long missing,
        List<Gap> gaps,
        @Nullable Instant newestOccurredAt,
        @Nullable Instant lastTakenAt,
        long version) {

    /** Numbers that have not come, from the first to the last. */
    public record Gap(long from, long to) {}
}
