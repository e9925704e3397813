package org.waybill.domain.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.location.LocationId;

/** What can be asked of a location's capacity. */
public sealed interface CapacityCommand extends AggregateCommand {

    LocationId location();

    @Override
    default String aggregateId() {
        return Capacity.address(location());
    }

    /**
     * Sets how much the location can do. What is booked stays, also beyond it, until who booked it
     * gives it back.
     *
     * @param today the location's date
     * @param at now
     */
    record SetCapacity(LocationId location, CapacityPlan plan, LocalDate today, Instant at)
            implements CapacityCommand {}

    /**
     * Sets capacity aside, all parts or none. A booking of the same name that is not confirmed is
     * replaced.
     *
     * @param today the location's date
     */
    record BookCapacity(
            LocationId location,
            BookingId booking,
            String owner,
            List<BookedPart> parts,
            @Nullable Instant expiresAt,
            LocalDate today,
            Instant at)
            implements CapacityCommand {}

    /** Makes a booking last. One that is over is looked at again, as if it were new. */
    record ConfirmCapacity(LocationId location, BookingId booking, LocalDate today, Instant at)
            implements CapacityCommand {}

    /** Says that a confirmed booking's work was done on this date of the location. */
    record UseCapacity(LocationId location, BookingId booking, LocalDate today)
            implements CapacityCommand {}

    /** Gives a booking back. */
    record ReleaseCapacity(LocationId location, BookingId booking) implements CapacityCommand {}

    /** Ends every booking whose time is over. */
    record ExpireCapacity(LocationId location, Instant at) implements CapacityCommand {}
}
