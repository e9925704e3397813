package org.waybill.domain.capacity;

import java.time.LocalDate;

/** A day of the week. */
public enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    /** The one that a date falls on. */
    public static Weekday of(LocalDate date) {
        return values()[date.getDayOfWeek().getValue() - 1];
    }
}
