package org.waybill.domain.calendar;

import java.time.LocalDate;

/** Hours of one date, in place of all that the week, a holiday or a closure say of it. */
public record SpecialOpening(LocalDate date, DayTime from, DayTime to) {}
