package org.waybill.domain.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How soon an order matters.
 *
 * @param priority more is more urgent; 0 for no hurry
 * @param deliverBy the last day on which it is not late, where the goods go; null if no day was
 *     promised
 */
public record DeliveryWish(int priority, @Nullable LocalDate deliverBy) {}
