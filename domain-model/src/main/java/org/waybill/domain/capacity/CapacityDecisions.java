package org.waybill.domain.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.Fault;
import org.waybill.domain.Rejection;
import org.waybill.domain.capacity.Booking.Status;
import org.waybill.domain.capacity.CapacityCommand.BookCapacity;
import org.waybill.domain.capacity.CapacityCommand.ConfirmCapacity;
import org.waybill.domain.capacity.CapacityCommand.ExpireCapacity;
import org.waybill.domain.capacity.CapacityCommand.ReleaseCapacity;
import org.waybill.domain.capacity.CapacityCommand.SetCapacity;
import org.waybill.domain.capacity.CapacityCommand.UseCapacity;
import org.waybill.domain.capacity.CapacityEvent.CapacityBooked;
import org.waybill.domain.capacity.CapacityEvent.CapacityConfirmed;
import org.waybill.domain.capacity.CapacityEvent.CapacityExpired;
import org.waybill.domain.capacity.CapacityEvent.CapacityLost;
import org.waybill.domain.capacity.CapacityEvent.CapacityReleased;
import org.waybill.domain.capacity.CapacityEvent.CapacitySet;
import org.waybill.domain.capacity.CapacityEvent.CapacityUsed;

/** What follows from a command to a location's capacity. */
public final class CapacityDecisions {

    private CapacityDecisions() {}

    /** Decides; no more is ever booked than the limits allow at that moment. */
    public static Decision<CapacityEvent> decide(Capacity state, CapacityCommand command) {
        return switch (command) {
            case SetCapacity c -> set(state, c);
            case BookCapacity c -> book(state, c);
            case ConfirmCapacity c -> confirm(state, c);
            case UseCapacity c -> use(state, c);
            case ReleaseCapacity c -> release(state, c);
            case ExpireCapacity c -> expire(state, c);
        };
    }

    private static Decision<CapacityEvent> set(Capacity state, SetCapacity c) {
        var nothing = state.plan() == null && c.plan().limitsNothing();
        if (nothing || c.plan().equals(state.plan())) {
            return Decision.accept();
        }
        var overlap = overlap(c.plan().slots());
        return overlap.isEmpty()
                ? Decision.accept(withLost(state, new CapacitySet(c.location(), c.plan()), c))
                : Decision.refuse(
                        Rejection.unacceptable(
                                "capacity.slots-overlap",
                                "Slots of one method and day overlap: %s.".formatted(overlap)));
    }

    /** The days, from today on, of which more is booked than can be done from now on. */
    private static List<CapacityEvent> withLost(Capacity state, CapacitySet set, SetCapacity c) {
        var book = CapacityBook.of(state.evolve(set), c.today(), c.at());
        var days = new ArrayList<LostDay>();
        for (var date : book.bookedFrom(c.today())) {
            var over = book.taken(date, null).without(book.limit(date, null).most());
            if (!over.equals(Workload.NONE)) {
                days.add(new LostDay(date, over.orders(), over.units()));
            }
        }
        return days.isEmpty() ? List.of(set) : List.of(set, new CapacityLost(c.location(), days));
    }

    private static String overlap(List<Slot> slots) {
        for (int i = 0; i < slots.size(); i++) {
            for (var other : slots.subList(i + 1, slots.size())) {
                if (slots.get(i).overlaps(other)) {
                    return slots.get(i).id() + " and " + other.id();
                }
            }
        }
        return "";
    }

    private static Decision<CapacityEvent> book(Capacity state, BookCapacity c) {
        var former = state.bookings().get(c.booking());
        if (!state.limited()) {
            var detail = "Nothing limits what location %s does.".formatted(c.location());
            return Decision.refuse(Rejection.conflict("capacity.unlimited", detail));
        }
        if (former != null && former.status() == Status.CONFIRMED) {
            var detail = "Booking %s is confirmed.".formatted(c.booking());
            return Decision.refuse(Rejection.conflict("capacity.booking-confirmed", detail));
        }
        var impossible = impossible(state, c);
        if (!impossible.isEmpty()) {
            return Decision.refuse(
                    Rejection.unacceptable(
                            "capacity.no-such-slot",
                            "Some of these days or slots cannot be booked.",
                            impossible));
        }
        var full = full(state, c.booking(), c.parts(), c.today(), c.at());
        return full.isEmpty()
                ? Decision.accept(
                        new CapacityBooked(
                                c.location(), c.booking(), c.owner(), c.parts(), c.expiresAt()))
                : Decision.refuse(full(c.booking(), full));
    }

    private static List<Fault> impossible(Capacity state, BookCapacity c) {
        var faults = new ArrayList<Fault>();
        var plan = state.plan();
        for (int i = 0; i < c.parts().size(); i++) {
            var part = c.parts().get(i);
            if (part.date().isBefore(c.today())) {
                faults.add(new Fault("/parts/%d/date".formatted(i), part.date() + " is over."));
            } else if (part.slot() != null
                    && (plan == null || plan.slot(part.slot(), part.date()).isEmpty())) {
                var detail = "There is no slot %s on %s.".formatted(part.slot(), part.date());
                faults.add(new Fault("/parts/%d/slot".formatted(i), detail));
            }
        }
        return faults;
    }

    /** The parts that do not fit; parts of one day or slot are added up. */
    private static List<Fault> full(
            Capacity state, BookingId id, List<BookedPart> parts, LocalDate today, Instant at) {
        var book = CapacityBook.without(state, id, today, at);
        var wanted = new HashMap<String, Workload>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.date().isBefore(today)) {
                faults.add(new Fault("/parts/%d".formatted(i), part.date() + " is over."));
            } else if (!fits(book, wanted, part, null)
                    || (part.slot() != null && !fits(book, wanted, part, part.slot()))) {
                var left = book.left(part.date(), part.slot());
                var detail =
                        "%s has room for %s orders and %s units."
                                .formatted(
                                        Capacity.place(part.date(), part.slot()),
                                        told(left.orders()),
                                        told(left.units()));
                faults.add(new Fault("/parts/%d".formatted(i), detail));
            }
        }
        return faults;
    }

    private static boolean fits(
            CapacityBook book,
            HashMap<String, Workload> wanted,
            BookedPart part,
            @Nullable String slot) {
        var place = Capacity.place(part.date(), slot);
        var sum = wanted.merge(place, part.work(), Workload::plus);
        return book.limit(part.date(), slot).allows(book.taken(part.date(), slot).plus(sum));
    }

    private static String told(long room) {
        return room == Integer.MAX_VALUE ? "any number of" : Long.toString(room);
    }

    private static Rejection full(BookingId booking, List<Fault> faults) {
        var detail = "There is no room for booking %s.".formatted(booking);
        return Rejection.conflict("capacity.full", detail, faults);
    }

    private static Decision<CapacityEvent> confirm(Capacity state, ConfirmCapacity c) {
        var booking = state.bookings().get(c.booking());
        if (booking == null) {
            return Decision.refuse(unknown(c.booking()));
        }
        if (booking.status() == Status.CONFIRMED) {
            return Decision.accept();
        }
        if (!booking.counts(c.at())) {
            var full = full(state, c.booking(), booking.parts(), c.today(), c.at());
            if (!full.isEmpty()) {
                return Decision.refuse(full(c.booking(), full));
            }
        }
        return Decision.accept(new CapacityConfirmed(c.location(), c.booking()));
    }

    private static Decision<CapacityEvent> use(Capacity state, UseCapacity c) {
        var booking = state.bookings().get(c.booking());
        if (booking == null) {
            return Decision.refuse(unknown(c.booking()));
        }
        if (booking.status() != Status.CONFIRMED) {
            var detail = "Booking %s is not confirmed.".formatted(c.booking());
            return Decision.refuse(Rejection.conflict("capacity.not-confirmed", detail));
        }
        return Decision.accept(new CapacityUsed(c.location(), c.booking(), c.today()));
    }

    private static Decision<CapacityEvent> release(Capacity state, ReleaseCapacity c) {
        return state.bookings().containsKey(c.booking())
                ? Decision.accept(new CapacityReleased(c.location(), c.booking()))
                : Decision.refuse(unknown(c.booking()));
    }

    private static Decision<CapacityEvent> expire(Capacity state, ExpireCapacity c) {
        var over =
                state.bookings().values().stream()
                        .filter(booking -> booking.status() == Status.BOOKED)
                        .filter(booking -> booking.over(c.at()))
                        .map(Booking::id)
                        .sorted()
                        .toList();
        return over.isEmpty()
                ? Decision.accept()
                : Decision.accept(new CapacityExpired(c.location(), over, c.at()));
    }

    private static Rejection unknown(BookingId booking) {
        return Rejection.notFound(
                "capacity.booking-unknown", "There is no open booking %s.".formatted(booking));
    }
}
