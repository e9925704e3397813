package org.waybill.benchmark.simulation;

/** What happens to the chain. */
sealed interface Happening {

    /** Somebody orders. */
    record Ordered(Order order) implements Happening {}

    /** Somebody comes into a store for a unit of an article. */
    record WalkedIn(int site, int article) implements Happening {}
}
