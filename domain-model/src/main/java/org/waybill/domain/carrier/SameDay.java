package org.waybill.domain.carrier;

import java.util.Comparator;
import java.util.List;
import org.waybill.domain.calendar.DayTime;

/**
 * How a courier delivers on the day on which it comes.
 *
 * @param radiusMetres how far it goes
 * @param windows the earliest first
 */
public record SameDay(long radiusMetres, List<Window> windows) {

    /**
     * A tour.
     *
     * @param dispatch by when a parcel must be ready, on the location's clocks
     * @param deliveredBy when the last is delivered
     */
    public record Window(DayTime dispatch, DayTime deliveredBy) {}

    public SameDay {
        windows =
                windows.stream()
                        .sorted(
                                Comparator.comparing(Window::dispatch)
                                        .thenComparing(Window::deliveredBy))
                        .toList();
    }
}
