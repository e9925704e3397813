package org.waybill.domain.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a position to place what is told late.
 *
 * @param countedAt when it was last counted, by what is counted and not by when that was told; null
 *     if it never was
 * @param countedBy the message that told it; null if it was told otherwise
 * @param waiting messages that cannot be applied yet, in the order in which they happened
 * @param asked whether somebody should count
 */
public record Reckoning(
        @Nullable Instant countedAt,
        @Nullable FeedMessage countedBy,
        List<Waiting> waiting,
        boolean asked) {

    /** Of a position that was never counted. */
    public static final Reckoning NONE = new Reckoning(null, null, List.of(), false);

    public Reckoning {
        waiting = List.copyOf(waiting);
    }

    /**
     * Whether the last count already saw what a message tells, or is newer than the count it is.
     */
    public boolean covers(FeedMessage message) {
        if (countedAt == null || message.occurredAt().isAfter(countedAt)) {
            return false;
        }
        boolean tied = message.absolute() && message.occurredAt().equals(countedAt);
        return !tied || countedBy == null || message.compareTo(countedBy) < 0;
    }

    /** Whether there was a count after an instant. */
    public boolean countedAfter(Instant instant) {
        return countedAt != null && countedAt.isAfter(instant);
    }

    Reckoning counted(Instant at, @Nullable FeedMessage by) {
        return countedAfter(at) ? this : new Reckoning(at, by, waiting, false);
    }

    Reckoning askedFor() {
        return new Reckoning(countedAt, countedBy, waiting, true);
    }

    Reckoning with(Waiting one) {
        var all = new ArrayList<>(waiting);
        all.add(one);
        all.sort(Comparator.comparing(Waiting::message));
        return new Reckoning(countedAt, countedBy, all, asked);
    }

    Reckoning without(FeedMessage message) {
        var rest = waiting.stream().filter(one -> !one.message().equals(message)).toList();
        return new Reckoning(countedAt, countedBy, rest, asked);
    }
}
