package org.waybill.domain.stock;

/**
 * What is promised on the network, not at a location.
 *
 * @param confirmed to orders
 * @param held to carts
 */
public record Demand(long confirmed, long held) {

    /** Nothing. */
    public static final Demand NONE = new Demand(0, 0);

    /** All of it. */
    public long unrouted() {
        return confirmed + held;
    }

    Demand confirm(long delta) {
        return new Demand(confirmed + delta, held);
    }

    Demand hold(long delta) {
        return new Demand(confirmed, held + delta);
    }
}
