package org.waybill.benchmark.olist;

import java.time.Instant;
import org.waybill.benchmark.olist.OlistOrder.OlistLine;

/**
 * One thing that somebody does about an order.
 *
 * <p>Its {@code at} is when the clock must stand there. What has no recorded time of its own is
 * {@code ahead}: it may be done earlier, as soon as what it needs has happened.
 */
public sealed interface Step {

    OlistOrder order();

    Instant at();

    /** Whether it may be done before its time. */
    default boolean ahead() {
        return false;
    }

    /** Whether what is free of the order's SKUs changes: such steps on one SKU go one by one. */
    default boolean movesFreeStock() {
        return false;
    }

    /** A seller has what is about to be ordered. */
    record Receive(OlistOrder order, Instant at, OlistLine line) implements Step {
        @Override
        public boolean ahead() {
            return true;
        }

        @Override
        public boolean movesFreeStock() {
            return true;
        }
    }

    /** The customer orders. */
    record Place(OlistOrder order, Instant at) implements Step {
        @Override
        public boolean movesFreeStock() {
            return true;
        }
    }

    /** The order waits for its payment. */
    record AwaitPayment(OlistOrder order, Instant at) implements Step {}

    /** The payment of an order that waited for it is approved. */
    record Approve(OlistOrder order, Instant at) implements Step {}

    /** Its sellers will do it. */
    record Accept(OlistOrder order, Instant at) implements Step {}

    /** Its sellers take the goods from the shelf. */
    record Pick(OlistOrder order, Instant at) implements Step {
        @Override
        public boolean ahead() {
            return true;
        }
    }

    /** Its sellers pack a parcel each. */
    record Pack(OlistOrder order, Instant at) implements Step {
        @Override
        public boolean ahead() {
            return true;
        }
    }

    /** The carrier takes the parcels. */
    record Ship(OlistOrder order, Instant at) implements Step {}

    /**
     * The carrier says where the parcels are.
     *
     * @param delivered whether at the customer; otherwise on their way
     * @param occurredAt when, by the carrier's word
     */
    record Scan(OlistOrder order, Instant at, boolean delivered, Instant occurredAt)
            implements Step {}

    /** The order is given up. */
    record Cancel(OlistOrder order, Instant at, String reason) implements Step {
        @Override
        public boolean movesFreeStock() {
            return true;
        }
    }

    /** A seller no longer offers what a cancelled order left. */
    record Withdraw(OlistOrder order, Instant at, OlistLine line) implements Step {
        @Override
        public boolean movesFreeStock() {
            return true;
        }
    }
}
