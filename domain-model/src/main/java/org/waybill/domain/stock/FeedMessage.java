package org.waybill.domain.stock;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What another system tells of a position: a till, a warehouse's system, a reader of tags.
 *
 * @param source who tells it
 * @param externalId its name, used once by its source
 * @param sequence its place among its source's messages; null if they are not numbered
 * @param occurredAt when it happened; of a count, when was counted
 * @param units what came, negative for what went; of a count, what was there
 * @param reason why; null where the kind says it all
 */
public record FeedMessage(
        String source,
        String externalId,
        @Nullable Long sequence,
        Kind kind,
        Instant occurredAt,
        long units,
        @Nullable AdjustmentReason reason)
        implements Comparable<FeedMessage> {

    private static final Comparator<FeedMessage> ORDER =
            Comparator.comparing(FeedMessage::occurredAt)
                    .thenComparing(FeedMessage::source)
                    .thenComparing(FeedMessage::externalId);

    /** Sorts of messages. */
    public enum Kind {
        /** Units were sold and are gone. */
        SALE,
        /** A customer brought units back. */
        RETURN,
        /** Units came in. */
        RECEIPT,
        /** A correction by a difference. */
        ADJUSTMENT,
        /** All that is there. */
        COUNT
    }

    /** Its name among the messages of all sources. */
    public String key() {
        return source + "/" + externalId;
    }

    /** Whether it tells all that is there, and not a difference. */
    public boolean absolute() {
        return kind == Kind.COUNT;
    }

    /** Why the position changes. */
    public AdjustmentReason because() {
        if (reason != null) {
            return reason;
        }
        return switch (kind) {
            case SALE -> AdjustmentReason.POS_SALE;
            case RETURN -> AdjustmentReason.RETURN_RECEIPT;
            case RECEIPT -> AdjustmentReason.RECEIPT;
            case ADJUSTMENT -> AdjustmentReason.OTHER;
            case COUNT -> AdjustmentReason.CYCLE_COUNT;
        };
    }

    /** By when they happened; where that is the same, by name. */
    @Override
    public int compareTo(FeedMessage other) {
        return ORDER.compare(this, other);
    }
}
