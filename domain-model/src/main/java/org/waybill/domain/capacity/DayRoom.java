package org.waybill.domain.capacity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Room at a location.
 *
 * @param date on which it could do the work
 * @param units of lines that it could do then; 0 where no day has room
 * @param workload percent of the day that is taken
 */
public record DayRoom(LocalDate date, long units, int workload) {

    /** Nobody is asked for work that is further ahead. */
    public static final int MOST_DAYS = 30;

    private static final int PERCENT = 100;

    /**
     * The first day from a date on with room for one more order.
     *
     * @param first the date on which it could do the work if it had nothing else to do
     * @param units of lines that the day should have room for, at least
     */
    public static DayRoom from(CapacityBook book, LocalDate first, long units) {
        for (int day = 0; day < MOST_DAYS; day++) {
            var date = first.plusDays(day);
            var left = book.left(date, null);
            if (left.orders() > 0 && left.units() >= units) {
                return new DayRoom(date, left.units(), workload(book, date));
            }
        }
        return new DayRoom(first, 0, PERCENT);
    }

    /**
     * The first day from a date on with room for all of it; where no day has so much, with room for
     * any of it.
     *
     * @param first the date on which it could do the work if it had nothing else to do
     * @param units of lines that there are in all
     */
    public static DayRoom forAll(CapacityBook book, LocalDate first, long units) {
        var all = from(book, first, units);
        return all.any() ? all : from(book, first, 1);
    }

    /** Whether there is any. */
    public boolean any() {
        return units > 0;
    }

    private static int workload(CapacityBook book, LocalDate date) {
        var limit = book.limit(date, null);
        var taken = book.taken(date, null);
        return Math.max(
                percent(taken.orders(), limit.orders()), percent(taken.units(), limit.units()));
    }

    private static int percent(long taken, @Nullable Integer limit) {
        if (limit == null) {
            return 0;
        }
        return limit == 0 ? PERCENT : (int) Math.min(PERCENT, taken * PERCENT / limit);
    }
}
