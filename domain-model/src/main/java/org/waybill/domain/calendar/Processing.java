package org.waybill.domain.calendar;

import org.jspecify.annotations.Nullable;

/**
 * How long a location works on an order: first the days, then the hours.
 *
 * @param workingDays from the day on which it begins; null or zero for that same day
 * @param hours counted while it is open; null for none
 */
public record Processing(@Nullable Integer workingDays, @Nullable Integer hours) {

    /** No time at all. */
    public static final Processing NONE = new Processing(null, null);
}
