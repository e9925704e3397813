package org.waybill.benchmark.simulation;

import java.util.List;

/** A way of choosing who sends what. */
interface Sourcing {

    /** Before the first order of a day, after the deliveries. */
    default void morning(int day, Shelves shelves) {}

    /** Parts that together are the order; none if nobody has it all. */
    List<Part> decide(Order order, Shelves shelves);

    /**
     * Before the day's orders are handed over to the sites: whether some are better sent otherwise.
     *
     * @param waiting with who was chosen
     * @return the same orders with who is chosen now
     */
    default List<Chosen> evening(List<Chosen> waiting, Shelves shelves) {
        return waiting;
    }

    /**
     * An order that was sourced today.
     *
     * @param moved whether it was sourced again
     */
    record Chosen(Order order, List<Part> plan, boolean moved) {}
}
