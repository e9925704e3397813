package org.waybill.domain.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.capacity.Booking.Status;

/**
 * A location's capacity as it is at an instant: what of each day is taken, and how much is left.
 *
 * <p>Confirmed work of past days that was not done is backlog. It takes the room of today, then of
 * tomorrow, and so on: what is left of a day is its limit less what is booked, confirmed and done,
 * less the backlog that falls on it.
 */
public final class CapacityBook {

    /** Beyond so many days a backlog is not followed. */
    public static final int MOST_DAYS = 366;

    private final Capacity capacity;
    private final LocalDate today;
    private final Instant at;
    private final @Nullable BookingId without;
    private final TreeMap<LocalDate, Workload> backlogs = new TreeMap<>();
    private final TreeMap<String, Workload> booked = new TreeMap<>();
    private final TreeMap<String, Workload> confirmed = new TreeMap<>();
    private final Workload backlog;
    private final int backlogDays;

    private CapacityBook(
            Capacity capacity, LocalDate today, Instant at, @Nullable BookingId without) {
        this.capacity = capacity;
        this.today = today;
        this.at = at;
        this.without = without;
        gather(booked, booking -> booking.status() == Status.BOOKED);
        gather(confirmed, booking -> booking.status() == Status.CONFIRMED);
        this.backlog = undone();
        this.backlogDays = spread();
    }

    /** As it is. */
    public static CapacityBook of(Capacity capacity, LocalDate today, Instant at) {
        return new CapacityBook(capacity, today, at, null);
    }

    /** As it would be without a booking. */
    static CapacityBook without(Capacity capacity, BookingId booking, LocalDate today, Instant at) {
        return new CapacityBook(capacity, today, at, booking);
    }

    /** Work of past days that is not done. */
    public Workload backlog() {
        return backlog;
    }

    /**
     * How many days, beginning with today, it takes until the backlog is done; 0 without a backlog,
     * {@link #MOST_DAYS} if it would take longer.
     */
    public int backlogDays() {
        return backlogDays;
    }

    /** The dates from one on of which anything is booked or confirmed, in order. */
    SortedSet<LocalDate> bookedFrom(LocalDate first) {
        return capacity.bookings().values().stream()
                .filter(booking -> booking.counts(at))
                .flatMap(booking -> booking.parts().stream())
                .map(BookedPart::date)
                .filter(date -> !date.isBefore(first))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What of the backlog falls on a date. */
    public Workload backlog(LocalDate date) {
        return backlogs.getOrDefault(date, Workload.NONE);
    }

    /** Set aside, not confirmed. */
    public Workload booked(LocalDate date, @Nullable String slot) {
        return booked.getOrDefault(Capacity.place(date, slot), Workload.NONE);
    }

    /** Confirmed, not done. */
    public Workload confirmed(LocalDate date, @Nullable String slot) {
        return confirmed.getOrDefault(Capacity.place(date, slot), Workload.NONE);
    }

    /** Done. */
    public Workload used(LocalDate date, @Nullable String slot) {
        return capacity.used(date, slot);
    }

    /** What can be done on a date, or in a slot of it; {@link Limit#NONE} where nothing is said. */
    public Limit limit(LocalDate date, @Nullable String slot) {
        var plan = capacity.plan();
        if (plan == null) {
            return Limit.NONE;
        }
        return slot == null
                ? plan.limit(date)
                : plan.slot(slot, date).map(Slot::limit).orElse(Limit.NONE);
    }

    /** What is spoken for of a date or a slot, its share of the backlog included. */
    public Workload taken(LocalDate date, @Nullable String slot) {
        var own = own(date, slot);
        return slot == null ? own.plus(backlog(date)) : own;
    }

    /** What is left of a date or a slot; {@link Integer#MAX_VALUE} of what is not limited. */
    public Workload left(LocalDate date, @Nullable String slot) {
        return limit(date, slot).room(taken(date, slot));
    }

    private Workload own(LocalDate date, @Nullable String slot) {
        return booked(date, slot).plus(confirmed(date, slot)).plus(used(date, slot));
    }

    private void gather(Map<String, Workload> sums, Predicate<Booking> which) {
        for (var booking : capacity.bookings().values()) {
            if (booking.id().equals(without) || !booking.counts(at) || !which.test(booking)) {
                continue;
            }
            for (var part : booking.parts()) {
                sums.merge(Capacity.place(part.date(), null), part.work(), Workload::plus);
                if (part.slot() != null) {
                    var place = Capacity.place(part.date(), part.slot());
                    sums.merge(place, part.work(), Workload::plus);
                }
            }
        }
    }

    private Workload undone() {
        var sum = Workload.NONE;
        for (var booking : capacity.bookings().values()) {
            if (booking.status() == Status.CONFIRMED && !booking.id().equals(without)) {
                for (var part : booking.parts()) {
                    sum = part.date().isBefore(today) ? sum.plus(part.work()) : sum;
                }
            }
        }
        return sum;
    }

    private int spread() {
        var rest = backlog;
        for (int day = 0; day < MOST_DAYS; day++) {
            if (rest.equals(Workload.NONE)) {
                return day;
            }
            var date = today.plusDays(day);
            var done = rest.atMost(limit(date, null).room(own(date, null)));
            backlogs.put(date, done);
            rest = rest.without(done);
        }
        return MOST_DAYS;
    }
}
