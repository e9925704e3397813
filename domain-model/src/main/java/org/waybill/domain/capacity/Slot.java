package org.waybill.domain.capacity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.waybill.domain.order.Method;

/**
 * A part of a day with a limit of its own, such as one in which couriers come or orders are
 * collected. What is booked in it counts for the day as well.
 *
 * @param from local time of the location, included
 * @param until not included
 * @param weekdays on which there is such a slot; on all if empty
 */
public record Slot(
        String id,
        Method method,
        LocalTime from,
        LocalTime until,
        Limit limit,
        List<Weekday> weekdays) {

    public Slot {
        weekdays = weekdays.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    }

    /** Whether there is such a slot on a date. */
    public boolean isOn(LocalDate date) {
        return weekdays.isEmpty() || weekdays.contains(Weekday.of(date));
    }

    /** Whether two slots of one method are open at the same time. */
    boolean overlaps(Slot other) {
        return method == other.method
                && from.isBefore(other.until)
                && other.from.isBefore(until)
                && (weekdays.isEmpty()
                        || other.weekdays.isEmpty()
                        || shares(weekdays, other.weekdays));
    }

    private static boolean shares(Collection<Weekday> some, Collection<Weekday> others) {
        return new HashSet<>(some).removeAll(new TreeSet<>(others));
    }
}
