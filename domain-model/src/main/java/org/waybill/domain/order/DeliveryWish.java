package org.waybill.domain.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How soon an order matters, and how it should come.
 *
 * @param priority more is more urgent; 0 for no hurry
 * @param deliverBy the last day on which it is not late, where the goods go; null if no day was
 *     promised
 * @param shipComplete whether all of it has to come in one shipment; null if it may be split
 */
public record DeliveryWish(
        int priority, @Nullable LocalDate deliverBy, @Nullable Boolean shipComplete) {

    /** One that may be split. */
    public DeliveryWish(int priority, @Nullable LocalDate deliverBy) {
        this(priority, deliverBy, null);
    }

    /** Whether all of it has to come in one shipment. */
    public boolean complete() {
        return Boolean.TRUE.equals(shipComplete);
    }
}
