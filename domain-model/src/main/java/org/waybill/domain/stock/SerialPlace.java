package org.waybill.domain.stock;

import org.jspecify.annotations.Nullable;

/**
 * Where a single unit is.
 *
 * @param pickedFor the line it was picked for; null if it is on the shelf
 */
public record SerialPlace(LotPlace place, @Nullable ReservationKey pickedFor) {}
