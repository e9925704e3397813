package org.waybill.domain.capacity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.waybill.domain.capacity.Booking.Status;
import org.waybill.domain.capacity.CapacityEvent.CapacityBooked;
import org.waybill.domain.capacity.CapacityEvent.CapacityConfirmed;
import org.waybill.domain.capacity.CapacityEvent.CapacityExpired;
import org.waybill.domain.capacity.CapacityEvent.CapacityLost;
import org.waybill.domain.capacity.CapacityEvent.CapacityReleased;
import org.waybill.domain.capacity.CapacityEvent.CapacitySet;
import org.waybill.domain.capacity.CapacityEvent.CapacityUsed;
import org.waybill.domain.location.LocationId;

/**
 * A location's capacity, as its history has made it. The boundary of "no more is booked than can be
 * done".
 *
 * @param version the number of its events
 * @param plan null before anything was limited
 * @param bookings that are open, and those that ended by themselves lately
 * @param used work that was done, by {@link #place date or slot of a date}
 */
public record Capacity(
        long version,
        @Nullable CapacityPlan plan,
        PMap<BookingId, Booking> bookings,
        PMap<String, Workload> used) {

    /** Before anything happened. */
    public static final Capacity NONE =
            new Capacity(0, null, HashTreePMap.empty(), HashTreePMap.empty());

    /** For so many days after its last date an expired booking may still be confirmed. */
    private static final int DAYS_REMEMBERED = 2;

    /** Where a location's capacity stands in the log. */
    public static String address(LocationId location) {
        return "capacity:" + location.value();
    }

    /** Whether anything is limited; if not, nothing has to be booked. */
    public boolean limited() {
        return plan != null && !plan.limitsNothing();
    }

    /** The capacity after an event. */
    public Capacity evolve(CapacityEvent event) {
        return switch (event) {
            case CapacitySet e -> new Capacity(version + 1, e.plan(), bookings, used);
            case CapacityLost _ -> with(bookings);
            case CapacityBooked e ->
                    with(
                            bookings.plus(
                                    e.booking(),
                                    new Booking(
                                            e.booking(),
                                            e.owner(),
                                            e.parts(),
                                            e.expiresAt(),
                                            Status.BOOKED)));
            case CapacityConfirmed e -> with(changed(e.booking(), Status.CONFIRMED));
            case CapacityUsed e -> used(e);
            case CapacityReleased e -> with(bookings.minus(e.booking()));
            case CapacityExpired e -> expired(e);
        };
    }

    static String place(LocalDate date, @Nullable String slot) {
        return slot == null ? date.toString() : date + " " + slot;
    }

    /** Work that was done on a date, or in a slot of it. */
    Workload used(LocalDate date, @Nullable String slot) {
        return used.getOrDefault(place(date, slot), Workload.NONE);
    }

    private Capacity with(PMap<BookingId, Booking> next) {
        return new Capacity(version + 1, plan, next, used);
    }

    private PMap<BookingId, Booking> changed(BookingId id, Status status) {
        var booking = bookings.get(id);
        return booking == null ? bookings : bookings.plus(id, booking.with(status));
    }

    /** Work is counted on the day it was done; in a slot only if it was done on the slot's day. */
    private Capacity used(CapacityUsed event) {
        var booking = bookings.get(event.booking());
        if (booking == null) {
            return with(bookings);
        }
        var next = used;
        for (var part : booking.parts()) {
            next = added(next, place(event.date(), null), part.work());
            if (part.slot() != null && part.date().equals(event.date())) {
                next = added(next, place(part.date(), part.slot()), part.work());
            }
        }
        return new Capacity(version + 1, plan, bookings.minus(event.booking()), next);
    }

    private static PMap<String, Workload> added(
            PMap<String, Workload> sums, String place, Workload work) {
        return sums.plus(place, sums.getOrDefault(place, Workload.NONE).plus(work));
    }

    private Capacity expired(CapacityExpired event) {
        var day = event.at().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(DAYS_REMEMBERED);
        var next = bookings;
        for (var booking : bookings.values()) {
            if (booking.status() == Status.EXPIRED
                    && booking.parts().stream().allMatch(part -> part.date().isBefore(day))) {
                next = next.minus(booking.id());
            }
        }
        for (var id : event.bookings()) {
            var booking = next.get(id);
            next = booking == null ? next : next.plus(id, booking.with(Status.EXPIRED));
        }
        return with(next);
    }
}
