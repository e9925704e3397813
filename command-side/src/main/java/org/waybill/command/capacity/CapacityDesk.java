package org.waybill.command.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.Repositories;
import org.waybill.command.States;
import org.waybill.domain.RejectedException;
import org.waybill.domain.capacity.BookedPart;
import org.waybill.domain.capacity.BookingId;
import org.waybill.domain.capacity.Capacity;
import org.waybill.domain.capacity.CapacityBook;
import org.waybill.domain.capacity.CapacityCommand;
import org.waybill.domain.capacity.CapacityCommand.BookCapacity;
import org.waybill.domain.capacity.CapacityCommand.ConfirmCapacity;
import org.waybill.domain.capacity.CapacityCommand.ReleaseCapacity;
import org.waybill.domain.capacity.CapacityCommand.UseCapacity;
import org.waybill.domain.capacity.CapacityDecisions;
import org.waybill.domain.capacity.Workload;
import org.waybill.domain.location.LocationId;

/**
 * Acts on the capacity of locations within the present unit of work. A location without limits is
 * neither read nor written; its capacity is endless. Who acts on several locations does so in their
 * order, and after it has locked stock, so that nobody waits in a circle.
 */
@Component
public class CapacityDesk {

    private final Repository<CapacityAggregate> capacities;
    private final LimitedLocations limited;
    private final LocalDays days;
    private final States states;

    CapacityDesk(
            Repository<CapacityAggregate> capacities,
            LimitedLocations limited,
            LocalDays days,
            States states) {
        this.states = states;
        this.capacities = capacities;
        this.limited = limited;
        this.days = days;
    }

    /** Whether anything limits a location. */
    public boolean limits(LocationId location) {
        return limited.limits(location);
    }

    /** A location's capacity as it is now, locked until the unit of work ends if it is limited. */
    public CapacityBook look(LocationId location, Instant at) {
        var state = find(location).map(CapacityDesk::state).orElse(Capacity.NONE);
        return CapacityBook.of(state, days.at(location, at), at);
    }

    /**
     * A location's capacity as it was recorded up to a position.
     *
     * @param at the moment whose bookings count
     */
    public CapacityBook past(LocationId location, long position, Instant at) {
        return CapacityBook.of(states.capacity(location, position), days.at(location, at), at);
    }

    /** What is left of a date, or of a slot of it; {@link Integer#MAX_VALUE} of what is endless. */
    public Workload left(LocationId location, LocalDate date, @Nullable String slot, Instant at) {
        return look(location, at).left(date, slot);
    }

    /** How many days, beginning with today, it takes until the work of past days is done. */
    public int backlogDays(LocationId location, Instant at) {
        return look(location, at).backlogDays();
    }

    /**
     * Sets capacity aside, all parts or none.
     *
     * @throws RejectedException if there is no room ({@code capacity.full}); the unit of work then
     *     has to end without a trace, or the caller goes on with another location
     */
    public void book(
            LocationId location,
            BookingId booking,
            String owner,
            List<BookedPart> parts,
            @Nullable Instant expiresAt,
            Instant at) {
        if (!limited.limits(location)) {
            return;
        }
        var today = days.at(location, at);
        var command = new BookCapacity(location, booking, owner, parts, expiresAt, today, at);
        find(location).ifPresent(found -> handle(found, command));
    }

    /** Makes a booking last; one that there is not is nothing. */
    public void confirm(LocationId location, BookingId booking, Instant at) {
        open(location, booking)
                .ifPresent(
                        found ->
                                handle(
                                        found,
                                        new ConfirmCapacity(
                                                location, booking, days.at(location, at), at)));
    }

    /** Says that a confirmed booking's work was done now; one that there is not is nothing. */
    public void use(LocationId location, BookingId booking, Instant at) {
        open(location, booking)
                .ifPresent(
                        found ->
                                handle(
                                        found,
                                        new UseCapacity(location, booking, days.at(location, at))));
    }

    /** Gives a booking back; one that there is not is nothing. */
    public void release(LocationId location, BookingId booking) {
        open(location, booking)
                .ifPresent(found -> handle(found, new ReleaseCapacity(location, booking)));
    }

    private Optional<Aggregate<CapacityAggregate>> find(LocationId location) {
        return limited.limited(location)
                ? Repositories.find(capacities, Capacity.address(location), CapacityAggregate::new)
                : Optional.empty();
    }

    private Optional<Aggregate<CapacityAggregate>> open(LocationId location, BookingId booking) {
        return find(location).filter(found -> state(found).bookings().containsKey(booking));
    }

    private static Capacity state(Aggregate<CapacityAggregate> capacity) {
        return capacity.invoke(CapacityAggregate::state);
    }

    private static void handle(Aggregate<CapacityAggregate> capacity, CapacityCommand command) {
        var events = CapacityDecisions.decide(state(capacity), command).orThrow();
        capacity.execute(shell -> shell.record(events));
    }
}
