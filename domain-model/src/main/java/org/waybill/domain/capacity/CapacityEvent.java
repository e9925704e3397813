package org.waybill.domain.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Stored;
import org.waybill.domain.location.LocationId;

/** What has happened to a location's capacity. */
public sealed interface CapacityEvent {

    LocationId location();

    /** From now on the location can do so much. */
    @Stored("capacity.CapacitySet")
    record CapacitySet(LocationId location, CapacityPlan plan) implements CapacityEvent {}

    /** Of these days more is booked than can be done from now on. */
    @Stored("capacity.CapacityLost")
    record CapacityLost(LocationId location, List<LostDay> days) implements CapacityEvent {
        public CapacityLost {
            days = List.copyOf(days);
        }
    }

    /** Capacity is set aside, in place of what the booking had before. */
    @Stored("capacity.CapacityBooked")
    record CapacityBooked(
            LocationId location,
            BookingId booking,
            String owner,
            List<BookedPart> parts,
            @Nullable Instant expiresAt)
            implements CapacityEvent {
        public CapacityBooked {
            parts = List.copyOf(parts);
        }
    }

    /** A booking lasts now. */
    @Stored("capacity.CapacityConfirmed")
    record CapacityConfirmed(LocationId location, BookingId booking) implements CapacityEvent {}

    /** A booking's work was done on a date. */
    @Stored("capacity.CapacityUsed")
    record CapacityUsed(LocationId location, BookingId booking, LocalDate date)
            implements CapacityEvent {}

    /** A booking was given back. */
    @Stored("capacity.CapacityReleased")
    record CapacityReleased(LocationId location, BookingId booking) implements CapacityEvent {}

    /** The time of these bookings was over. */
    @Stored("capacity.CapacityExpired")
    record CapacityExpired(LocationId location, List<BookingId> bookings, Instant at)
            implements CapacityEvent {
        public CapacityExpired {
            bookings = List.copyOf(bookings);
        }
    }
}
