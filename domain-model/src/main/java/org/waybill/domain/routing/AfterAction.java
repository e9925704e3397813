package org.waybill.domain.routing;

import org.jspecify.annotations.Nullable;

/**
 * What happens where a strategy has found nothing.
 *
 * @param strategy which, for {@code STRATEGY}
 * @param queue in which it waits, for {@code QUEUE}
 * @param partial whether that which can be sent is sent first, and only the rest meets the action
 * @param cancelAfterHours what still waits so long after is cancelled; null for never
 */
public record AfterAction(
        Kind kind,
        @Nullable String strategy,
        @Nullable Queue queue,
        boolean partial,
        @Nullable Integer cancelAfterHours) {

    /** On with the next strategy of the route. */
    public static final AfterAction NEXT = new AfterAction(Kind.NEXT, null, null, false, null);

    /** It waits for supply. */
    public static final AfterAction WAIT =
            new AfterAction(Kind.QUEUE, null, Queue.SOURCING, false, null);

    /** A person decides. */
    static final AfterAction PERSON =
            new AfterAction(Kind.QUEUE, null, Queue.UNFILLABLE, false, null);

    /** What can be done. */
    public enum Kind {
        /** The next strategy of the route; after the last, what the route says. */
        NEXT,
        /** The strategy that is named, and none after it unless it says so. */
        STRATEGY,
        /** It waits in a queue. */
        QUEUE,
        /** It waits for supply, and the customer may be told that it does. */
        BACKORDER,
        /** What is left is cancelled. */
        CANCEL
    }

    /** Where an order may wait. */
    public enum Queue {
        /** For supply: tried again whenever there may be any. */
        SOURCING,
        /** For supply that was sold before it came. */
        BACKORDER,
        /** For a person: it was tried, and nobody can. */
        UNFILLABLE,
        /** For a person who talks with the customer. */
        CUSTOMER_CARE
    }
}
