package org.waybill.app.golden;

import static org.waybill.app.golden.Samples.LATER;
import static org.waybill.app.golden.Samples.STORE;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.waybill.domain.capacity.BookedPart;
import org.waybill.domain.capacity.BookingId;
import org.waybill.domain.capacity.CapacityEvent.CapacityBooked;
import org.waybill.domain.capacity.CapacityEvent.CapacityConfirmed;
import org.waybill.domain.capacity.CapacityEvent.CapacityExpired;
import org.waybill.domain.capacity.CapacityEvent.CapacityLost;
import org.waybill.domain.capacity.CapacityEvent.CapacityReleased;
import org.waybill.domain.capacity.CapacityEvent.CapacitySet;
import org.waybill.domain.capacity.CapacityEvent.CapacityUsed;
import org.waybill.domain.capacity.CapacityPlan;
import org.waybill.domain.capacity.CapacityPlan.DateLimit;
import org.waybill.domain.capacity.CapacityPlan.WeekdayLimit;
import org.waybill.domain.capacity.Limit;
import org.waybill.domain.capacity.LostDay;
import org.waybill.domain.capacity.Slot;
import org.waybill.domain.capacity.Weekday;
import org.waybill.domain.order.Method;

/** Events of locations' capacity. */
final class CapacitySamples {

    private static final BookingId BOOKING = new BookingId("B-1");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);
    private static final Limit LIMIT = new Limit(50, 400);
    private static final Limit UNLIMITED = new Limit(null, null);

    private CapacitySamples() {}

    static List<Object> complete() {
        return List.of(
                new CapacitySet(
                        STORE,
                        new CapacityPlan(
                                LIMIT,
                                List.of(new WeekdayLimit(Weekday.SATURDAY, LIMIT)),
                                List.of(new DateLimit(DAY, LIMIT)),
                                List.of(slot(LIMIT, List.of(Weekday.MONDAY, Weekday.FRIDAY))))),
                new CapacityBooked(
                        STORE,
                        BOOKING,
                        "1001@web",
                        List.of(new BookedPart(DAY, "morning", 1, 4)),
                        LATER),
                new CapacityLost(STORE, List.of(new LostDay(DAY, 2, 9))),
                new CapacityConfirmed(STORE, BOOKING),
                new CapacityUsed(STORE, BOOKING, DAY),
                new CapacityReleased(STORE, BOOKING),
                new CapacityExpired(STORE, List.of(BOOKING), LATER));
    }

    static List<Object> minimal() {
        return List.of(
                new CapacitySet(
                        STORE,
                        new CapacityPlan(
                                null,
                                List.of(new WeekdayLimit(Weekday.SATURDAY, UNLIMITED)),
                                List.of(new DateLimit(DAY, UNLIMITED)),
                                List.of(slot(UNLIMITED, List.of())))),
                new CapacityBooked(
                        STORE,
                        BOOKING,
                        "1001@web",
                        List.of(new BookedPart(DAY, null, 1, 4)),
                        null));
    }

    private static Slot slot(Limit limit, List<Weekday> weekdays) {
        return new Slot(
                "morning",
                Method.PICKUP,
                LocalTime.of(9, 30),
                LocalTime.of(12, 0),
                limit,
                weekdays);
    }
}
