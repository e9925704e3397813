package org.waybill.domain.calendar;

/** From when to when a location works on a day of the week. A day may have several. */
public record OpeningHours(Weekday day, DayTime from, DayTime to) {}
