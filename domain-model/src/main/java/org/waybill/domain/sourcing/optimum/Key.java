package org.waybill.domain.sourcing.optimum;

/**
 * A cost and a number of shipments in one {@code long}, ordered by cost, then by shipments. Keys
 * are added like costs.
 */
final class Key {

    /** No plan. Sums of keys that are plans are smaller. */
    static final long NONE = Long.MAX_VALUE / 2;

    /** A shipment more. There are never as many shipments as this in a unit of cost. */
    static final long SHIPMENT = 1;

    private static final int SHIPMENTS = 1024;

    private Key() {}

    /** That of a cost in micros. */
    static long of(long micros) {
        return micros * SHIPMENTS;
    }

    /** Its cost in micros; of a bound, a bound. */
    static long micros(long key) {
        return Math.floorDiv(key, SHIPMENTS);
    }
}
