package org.waybill.command.capacity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.http.Key;
import org.waybill.domain.capacity.BookedPart;
import org.waybill.domain.capacity.BookingId;
import org.waybill.domain.capacity.Capacity;
import org.waybill.domain.capacity.CapacityCommand;
import org.waybill.domain.capacity.CapacityCommand.BookCapacity;
import org.waybill.domain.capacity.CapacityCommand.ConfirmCapacity;
import org.waybill.domain.capacity.CapacityCommand.ReleaseCapacity;
import org.waybill.domain.capacity.CapacityCommand.UseCapacity;
import org.waybill.domain.capacity.CapacityEvent.CapacityBooked;
import org.waybill.domain.location.LocationId;
import org.waybill.store.Receipt;

/** Sets capacity aside over HTTP. */
@RestController
class BookingResource {

    private static final String BOOKINGS = "/api/locations/{id}/capacity/bookings";

    private final Door door;
    private final LocalDays days;
    private final States states;
    private final Clock clock;

    BookingResource(Door door, LocalDays days, States states, Clock clock) {
        this.door = door;
        this.days = days;
        this.states = states;
        this.clock = clock;
    }

    /** What is to be set aside for whom, and for how many seconds if not for good. */
    record Body(
            @Id(required = false) @Nullable String bookingId,
            @Key String owner,
            @Min(1) @Max(604_800) @Nullable Integer ttlSeconds,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull Part> parts) {}

    /** Work on a date, or in a slot of it; one order if nothing is said. */
    record Part(
            @NotNull LocalDate date,
            @Id(required = false) @Nullable String slot,
            @Min(0) @Max(1_000_000) @Nullable Integer orders,
            @NotNull @Min(0) @Max(1_000_000_000) Integer units) {

        private BookedPart part() {
            return new BookedPart(date, slot, orders == null ? 1 : orders, units);
        }

        private static Part of(BookedPart part) {
            return new Part(part.date(), part.slot(), part.orders(), part.units());
        }
    }

    /** A booking; null where it says nothing any more. */
    record Answer(
            String location,
            String bookingId,
            String status,
            @Nullable String owner,
            @Nullable Instant expiresAt,
            List<Part> parts,
            long version) {}

    @PostMapping(BOOKINGS)
    ResponseEntity<Answer> book(@PathVariable @Id String id, @Valid @RequestBody Body body) {
        var location = new LocationId(id);
        var now = clock.instant();
        var today = days.at(location, now);
        var booking = new BookingId(body.bookingId() == null ? door.newId() : body.bookingId());
        var parts = body.parts().stream().map(Part::part).toList();
        var until = body.ttlSeconds() == null ? null : now.plusSeconds(body.ttlSeconds());
        Receipt<Capacity> receipt =
                door.send(
                        new BookCapacity(
                                location, booking, body.owner(), parts, until, today, now));
        var state = state(receipt, location);
        var told = receipt.result() == null ? first(receipt, booking) : booking;
        return Answers.created(receipt, state.version(), answer(location, told, state, "BOOKED"));
    }

    @PostMapping(BOOKINGS + "/{booking}/confirmations")
    ResponseEntity<Answer> confirm(@PathVariable @Id String id, @PathVariable @Id String booking) {
        var location = new LocationId(id);
        var now = clock.instant();
        var today = days.at(location, now);
        return act(
                new ConfirmCapacity(location, new BookingId(booking), today, now),
                booking,
                "CONFIRMED");
    }

    @PostMapping(BOOKINGS + "/{booking}/uses")
    ResponseEntity<Answer> use(@PathVariable @Id String id, @PathVariable @Id String booking) {
        var location = new LocationId(id);
        var today = days.at(location, clock.instant());
        return act(new UseCapacity(location, new BookingId(booking), today), booking, "USED");
    }

    @PostMapping(BOOKINGS + "/{booking}/releases")
    ResponseEntity<Answer> release(@PathVariable @Id String id, @PathVariable @Id String booking) {
        var location = new LocationId(id);
        days.at(location, clock.instant());
        return act(new ReleaseCapacity(location, new BookingId(booking)), booking, "RELEASED");
    }

    private ResponseEntity<Answer> act(CapacityCommand command, String booking, String status) {
        Receipt<Capacity> receipt = door.send(command);
        var state = state(receipt, command.location());
        var told = answer(command.location(), new BookingId(booking), state, status);
        return Answers.ok(receipt, state.version(), told);
    }

    private Capacity state(Receipt<Capacity> receipt, LocationId location) {
        return Objects.requireNonNullElseGet(
                receipt.result(), () -> states.capacity(location, receipt.position()));
    }

    /** A repeated request may have been given another id when it was first heard. */
    private BookingId first(Receipt<Capacity> receipt, BookingId booking) {
        return states.recorded(receipt.position()) instanceof CapacityBooked e
                ? e.booking()
                : booking;
    }

    private static Answer answer(LocationId location, BookingId id, Capacity state, String status) {
        var booking = state.bookings().get(id);
        return booking == null
                ? new Answer(
                        location.value(),
                        id.value(),
                        status,
                        null,
                        null,
                        List.of(),
                        state.version())
                : new Answer(
                        location.value(),
                        id.value(),
                        booking.status().name(),
                        booking.owner(),
                        booking.expiresAt(),
                        booking.parts().stream().map(Part::of).toList(),
                        state.version());
    }
}
