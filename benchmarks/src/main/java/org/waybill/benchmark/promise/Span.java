package org.waybill.benchmark.promise;

import java.time.LocalDate;
import java.util.List;

/**
 * The orders over which promises are compared: those bought from one day until before another.
 *
 * @param name what the report calls it
 */
record Span(String name, LocalDate from, LocalDate until) {

    private static final int PARTS = 5;

    /** The second to the last fifth of the orders, and the last four as one; the first warms up. */
    static List<Span> of(List<PastOrder> orders) {
        return List.of(
                of(orders, "the second and third fifth", 1, 3),
                choice(orders),
                test(orders),
                of(orders, "all after the first fifth", 1, PARTS));
    }

    /** Where the price is chosen. */
    static Span choice(List<PastOrder> orders) {
        return of(orders, "the fourth fifth", 3, 4);
    }

    /** Where the chosen price is tried. */
    static Span test(List<PastOrder> orders) {
        return of(orders, "the last fifth", 4, PARTS);
    }

    private static Span of(List<PastOrder> orders, String name, int from, int until) {
        var bought = orders.stream().map(PastOrder::bought).sorted().toList();
        var end =
                until == PARTS
                        ? bought.getLast().plusDays(1)
                        : bought.get(bought.size() * until / PARTS);
        return new Span(name, bought.get(bought.size() * from / PARTS), end);
    }

    /** Whether a promise is compared: what never came is late by any promise. */
    boolean has(PastOrder order) {
        return order.delivered() != null
                && !order.bought().isBefore(from)
                && order.bought().isBefore(until);
    }
}
