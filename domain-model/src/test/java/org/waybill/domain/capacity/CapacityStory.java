package org.waybill.domain.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision.Accepted;
import org.waybill.domain.Decision.Refused;
import org.waybill.domain.capacity.CapacityCommand.BookCapacity;
import org.waybill.domain.location.LocationId;

/** A location's capacity under test: remembers what it decided. */
final class CapacityStory {

    static final LocationId DC = new LocationId("DC-1");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Capacity state = Capacity.NONE;

    Capacity state() {
        return state;
    }

    /** What follows, or the code of the refusal. */
    Object when(CapacityCommand command) {
        return switch (CapacityDecisions.decide(state, command)) {
            case Accepted<CapacityEvent>(var events) -> {
                events.forEach(event -> state = state.evolve(event));
                yield events;
            }
            case Refused<CapacityEvent>(var rejection) -> rejection.code();
        };
    }

    CapacityStory after(CapacityCommand... commands) {
        for (var command : commands) {
            if (when(command) instanceof String code) {
                throw new AssertionError(command + " was refused: " + code);
            }
        }
        return this;
    }

    CapacityBook book(LocalDate today) {
        return CapacityBook.of(state, today, NOON);
    }

    static BookCapacity booking(String id, @Nullable Instant until, BookedPart... parts) {
        return new BookCapacity(DC, new BookingId(id), "cart", List.of(parts), until, MONDAY, NOON);
    }

    static BookedPart on(LocalDate date, int units) {
        return new BookedPart(date, null, 1, units);
    }
}
