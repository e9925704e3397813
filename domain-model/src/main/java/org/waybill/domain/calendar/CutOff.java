package org.waybill.domain.calendar;

/** Until when an order counts for that day of the week; one at that minute does not any more. */
public record CutOff(Weekday day, DayTime time) {}
