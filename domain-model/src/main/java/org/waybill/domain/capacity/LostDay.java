package org.waybill.domain.capacity;

import java.time.LocalDate;

/**
 * A day on which less can be done than is booked.
 *
 * @param orders too many of them, 0 where they are within the limit
 * @param units too many of them, 0 where they are within the limit
 */
public record LostDay(LocalDate date, long orders, long units) {}
