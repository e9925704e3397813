package org.waybill.domain.calendar;

import java.time.LocalDate;
import java.util.List;

/** A day of the week. */
public enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    /** All seven. */
    public static final List<Weekday> ALL = List.of(values());

    /** The one that a date falls on. */
    public static Weekday of(LocalDate date) {
        return ALL.get(date.getDayOfWeek().ordinal());
    }
}
