package org.waybill.benchmark.retail;

import java.util.List;
import java.util.Map;

/** One thing that somebody does. */
sealed interface Step {

    /** One message in twenty comes twice. */
    private static boolean bySeed(String key) {
        return Math.floorMod(key.hashCode(), 20) == 0;
    }

    /** What names it, and every repetition of it. */
    String key();

    /** Whether the message about it comes a second time. */
    default boolean twice() {
        return bySeed(key());
    }

    /**
     * The customer orders.
     *
     * @param again whether the data contain the invoice once more
     */
    record Place(Sale sale, boolean again) implements Step {
        @Override
        public String key() {
            return "retail:place:" + sale.id();
        }

        @Override
        public boolean twice() {
            return again || bySeed(key());
        }
    }

    /** Another order comes under a number that is taken; it must be refused. */
    record Rival(Sale sale) implements Step {
        @Override
        public String key() {
            return "retail:rival:" + sale.id();
        }

        @Override
        public boolean twice() {
            return false;
        }
    }

    /** The warehouse will do it. */
    record Accept(Sale sale) implements Step {
        @Override
        public String key() {
            return "retail:accept:" + sale.id();
        }
    }

    /**
     * The customer does not want units that have not left yet.
     *
     * @param units by line
     */
    record Cancel(Sale sale, String invoice, Map<String, Integer> units) implements Step {
        @Override
        public String key() {
            return "retail:cancel:%s:%s".formatted(invoice, sale.id());
        }
    }

    /** What is left of the order is picked, packed and given to the carrier. */
    record Ship(Sale sale, List<Due> due) implements Step {
        @Override
        public String key() {
            return "retail:ship:" + sale.id();
        }

        @Override
        public boolean twice() {
            return false;
        }
    }

    /** Units of a line that are to be shipped. */
    record Due(Sale.Line line, int units) {}

    /** Units come back. */
    record Return(String invoice, String sku, int units) implements Step {
        @Override
        public String key() {
            return "retail:return:%s:%s".formatted(invoice, sku);
        }
    }

    /** Units are written off or found. */
    record Correct(Correction correction) implements Step {
        @Override
        public String key() {
            return "retail:correct:%s:%d".formatted(correction.invoice(), correction.row());
        }
    }
}
