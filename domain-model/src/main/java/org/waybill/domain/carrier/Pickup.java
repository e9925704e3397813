package org.waybill.domain.carrier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.calendar.DayTime;
import org.waybill.domain.calendar.Weekday;

/**
 * When a carrier comes for parcels.
 *
 * @param days none for Monday to Friday
 * @param time on the location's clocks, by when parcels must be ready; null for the end of the day
 */
public record Pickup(List<Weekday> days, @Nullable DayTime time) {

    private static final List<Weekday> WEEK = Weekday.ALL.subList(0, 5);

    public Pickup {
        days = List.copyOf(days);
    }

    /** Whether it comes on a day of the week. */
    public boolean on(Weekday day) {
        return days.isEmpty() ? WEEK.contains(day) : days.contains(day);
    }
}
