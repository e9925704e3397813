package org.waybill.domain.location;

import org.jspecify.annotations.Nullable;

/**
 * How much a location can do on a working day.
 *
 * @param unitsPerDay units of lines; null for no limit
 * @param ordersPerDay parts of orders; null for no limit
 */
public record DailyCapacity(@Nullable Integer unitsPerDay, @Nullable Integer ordersPerDay) {}
