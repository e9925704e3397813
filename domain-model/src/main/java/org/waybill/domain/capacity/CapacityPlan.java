package org.waybill.domain.capacity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much a location can do: on any day, on days of the week, on dates; the closer one counts.
 *
 * @param daily null if any day is not limited
 */
public record CapacityPlan(
        @Nullable Limit daily,
        List<WeekdayLimit> weekdays,
        List<DateLimit> dates,
        List<Slot> slots) {

    /** On a day of the week. */
    public record WeekdayLimit(Weekday weekday, Limit limit) {}

    /** On a date. */
    public record DateLimit(LocalDate date, Limit limit) {}

    public CapacityPlan {
        weekdays = weekdays.stream().sorted(Comparator.comparing(WeekdayLimit::weekday)).toList();
        dates = dates.stream().sorted(Comparator.comparing(DateLimit::date)).toList();
        slots = slots.stream().sorted(Comparator.comparing(Slot::id)).toList();
    }

    /** Whether it limits anything at all. */
    public boolean limitsNothing() {
        return daily == null && weekdays.isEmpty() && dates.isEmpty() && slots.isEmpty();
    }

    /** What can be done on a date. */
    Limit limit(LocalDate date) {
        for (var exception : dates) {
            if (exception.date().equals(date)) {
                return exception.limit();
            }
        }
        for (var usual : weekdays) {
            if (usual.weekday() == Weekday.of(date)) {
                return usual.limit();
            }
        }
        return daily == null ? Limit.NONE : daily;
    }

    /** A slot of a date; empty if there is none of that name on it. */
    Optional<Slot> slot(String id, LocalDate date) {
        return slots.stream().filter(slot -> slot.id().equals(id) && slot.isOn(date)).findFirst();
    }
}
