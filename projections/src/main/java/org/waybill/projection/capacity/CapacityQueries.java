package org.waybill.projection.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.capacity.Capacity;
import org.waybill.domain.capacity.CapacityBook;
import org.waybill.domain.capacity.Limit;
import org.waybill.domain.capacity.Slot;
import org.waybill.domain.capacity.Workload;
import org.waybill.domain.location.LocationId;
import org.waybill.projection.Answer;
import org.waybill.projection.MalformedQueryException;
import org.waybill.projection.Past;
import org.waybill.projection.capacity.CapacityView.Day;
import org.waybill.projection.capacity.CapacityView.Left;
import org.waybill.projection.capacity.CapacityView.Part;

/** Answers how much a location can do, from the history of its capacity. */
@Component
public class CapacityQueries {

    /** The most days asked for at once. */
    public static final int MOST_DAYS = 92;

    private static final int USUAL_DAYS = 7;

    private final Past past;

    public CapacityQueries(Past past) {
        this.past = past;
    }

    /**
     * A location's capacity at a position.
     *
     * @param at the instant of that position
     * @param from null for the location's date at that instant
     * @param to null for a week
     */
    public Answer<CapacityView> at(
            LocationId location,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Instant at,
            long position) {
        var profile = past.location(location, position).profile();
        if (profile == null) {
            var detail = "There is no location %s.".formatted(location);
            throw new RejectedException(Rejection.notFound("location.unknown", detail));
        }
        var today = LocalDate.ofInstant(at, ZoneId.of(profile.timeZone()));
        var first = from == null ? today : from;
        var last = to == null ? first.plusDays(USUAL_DAYS - 1) : to;
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1))) {
            throw new MalformedQueryException(
                    "to must be from's day or one of the %d after it.".formatted(MOST_DAYS - 1));
        }
        var capacity = past.capacity(location, position);
        var book = CapacityBook.of(capacity, today, at);
        var days = first.datesUntil(last.plusDays(1)).map(date -> day(capacity, book, date));
        return new Answer<>(
                new CapacityView(
                        location.value(),
                        today,
                        book.backlog(),
                        book.backlogDays(),
                        days.toList(),
                        capacity.version()),
                position);
    }

    private static Day day(Capacity capacity, CapacityBook book, LocalDate date) {
        var limit = book.limit(date, null);
        return new Day(
                date,
                limit,
                book.booked(date, null),
                book.confirmed(date, null),
                book.used(date, null),
                book.backlog(date),
                Left.of(limit, book.left(date, null)),
                over(limit, book.taken(date, null)),
                slots(capacity).stream()
                        .filter(slot -> slot.isOn(date))
                        .map(slot -> part(book, date, slot))
                        .toList());
    }

    private static List<Slot> slots(Capacity capacity) {
        var plan = capacity.plan();
        return plan == null ? List.of() : plan.slots();
    }

    private static Part part(CapacityBook book, LocalDate date, Slot slot) {
        return new Part(
                slot.id(),
                slot.method(),
                slot.from(),
                slot.until(),
                slot.limit(),
                book.booked(date, slot.id()),
                book.confirmed(date, slot.id()),
                book.used(date, slot.id()),
                Left.of(slot.limit(), book.left(date, slot.id())),
                over(slot.limit(), book.taken(date, slot.id())));
    }

    private static boolean over(Limit limit, Workload taken) {
        return !limit.allows(taken);
    }
}
