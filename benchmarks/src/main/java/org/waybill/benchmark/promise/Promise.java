package org.waybill.benchmark.promise;

import java.time.LocalDate;

/** What a rule promised for an order: so many days after the one on which it was bought. */
public record Promise(PastOrder order, String rule, int days) {

    boolean kept() {
        return order.within(days);
    }

    /** The day whose end settles it: the delivery, or the promised day without one. */
    LocalDate settledOn() {
        return kept() && order.delivered() != null
                ? order.delivered()
                : order.bought().plusDays(days);
    }
}
