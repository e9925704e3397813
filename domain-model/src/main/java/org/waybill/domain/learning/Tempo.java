package org.waybill.domain.learning;

import java.time.LocalDate;
import java.util.Set;

/**
 * How much happens on which day of the week, learned from the days on which things ended. On an
 * ordinary day 1; on one on which half as much ends, 0.5. A holiday is like a Sunday.
 */
final class Tempo {

    /** What is believed before anything was seen, in ends by day of the week. */
    private static final double BELIEF = 5;

    private static final int WEEK = 7;

    private final Set<LocalDate> holidays;
    private final double[] ends = new double[WEEK];
    private double all;

    Tempo(Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
    }

    void sawEnd(LocalDate date) {
        // An end on a holiday says nothing about its day of the week.
        if (!holidays.contains(date)) {
            ends[day(date)]++;
            all++;
        }
    }

    double of(LocalDate date) {
        int day = holidays.contains(date) ? WEEK - 1 : day(date);
        return (ends[day] + BELIEF) * WEEK / (all + BELIEF * WEEK);
    }

    private static int day(LocalDate date) {
        return date.getDayOfWeek().getValue() - 1;
    }
}
