package org.waybill.benchmark.olist;

import java.time.Instant;
import org.waybill.benchmark.olist.OlistOrder.OlistLine;

/** One thing that somebody does about an order, when the clock stands at an instant. */
public sealed interface Step {

    OlistOrder order();

    Instant at();

    /** How it is bound to its instant. */
    enum Timing {
        /**
         * Nothing is recorded of its time: it may be done as soon as what it needs has happened.
         */
        EARLIER,
        /** It is done while the clock stands there. */
        EXACT,
        /** It says itself when it occurred: nobody needs to wait until it has arrived. */
        LATER
    }

    /** How it is bound to its instant. */
    default Timing timing() {
        return Timing.EXACT;
    }

    /** Whether what is free of the order's SKUs changes: such steps on one SKU go one by one. */
    default boolean movesFreeStock() {
        return false;
    }

    /** A seller has what is about to be ordered. */
    record Receive(OlistOrder order, Instant at, OlistLine line) implements Step {
        @Override
        public Timing timing() {
            return Timing.EARLIER;
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
        public Timing timing() {
            return Timing.EARLIER;
        }
    }

    /** Its sellers pack a parcel each. */
    record Pack(OlistOrder order, Instant at) implements Step {
        @Override
        public Timing timing() {
            return Timing.EARLIER;
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
            implements Step {
        @Override
        public Timing timing() {
            return Timing.LATER;
        }
    }

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
