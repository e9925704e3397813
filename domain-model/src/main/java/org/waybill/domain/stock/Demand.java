package org.waybill.domain.stock;

/**
 * What is promised on the network, not at a location.
 *
 * @param confirmed to orders
 * @param held to carts
 */
public record Demand(long confirmed, long held) {

    /** All of it. */
    public long unrouted() {
        return confirmed + held;
    }
}
