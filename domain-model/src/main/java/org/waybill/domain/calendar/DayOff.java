package org.waybill.domain.calendar;

/** Why no work is done on a day. */
public enum DayOff {
    /** It is closed on that day of the week. */
    CLOSED_THAT_DAY,
    /** It is a public holiday. */
    HOLIDAY,
    /** It is closed for once. */
    CLOSURE
}
