package org.waybill.command.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.capacity.CapacityDesk;
import org.waybill.domain.capacity.BookedPart;
import org.waybill.domain.capacity.BookingId;
import org.waybill.domain.capacity.CapacityBook;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderKey;

/** When locations whose days are limited can do more. */
@Component
class Rooms {

    /** Nobody is asked for work that is further ahead. */
    private static final int MOST_DAYS = 30;

    private static final int PERCENT = 100;

    private final CapacityDesk capacities;

    Rooms(CapacityDesk capacities) {
        this.capacities = capacities;
    }

    /**
     * Room at a location.
     *
     * @param date on which it could do the work
     * @param units of lines that it could do then
     * @param workload percent of the day that is taken
     */
    record Room(LocalDate date, long units, int workload) {}

    /** Whether a location's days are limited. */
    boolean limits(LocationId location) {
        return capacities.limits(location);
    }

    /**
     * The first room from a date on; null where days are not limited.
     *
     * @param first the date on which it could do the work if it had nothing else to do
     */
    @Nullable Room from(LocationId location, LocalDate first, Instant at) {
        if (!limits(location)) {
            return null;
        }
        var book = capacities.look(location, at);
        for (int day = 0; day < MOST_DAYS; day++) {
            var date = first.plusDays(day);
            var left = book.left(date, null);
            if (left.orders() > 0 && left.units() > 0) {
                return new Room(date, left.units(), workload(book, date));
            }
        }
        return new Room(first, 0, PERCENT);
    }

    /** Sets room aside for a part of an order, until it has left or is given up. */
    void take(Allotment part, OrderKey order, LocalDate date, Instant at) {
        var booking = booking(part.fulfillment());
        int units = part.lines().stream().mapToInt(LineCount::quantity).sum();
        var work = new BookedPart(date, null, 1, units);
        capacities.book(part.location(), booking, order.value(), List.of(work), null, at);
        capacities.confirm(part.location(), booking, at);
    }

    /**
     * Gives the room of every part of an order back of which nothing is left to do; location by
     * location, and after stock, so that nobody waits in a circle.
     */
    void giveBack(Order order) {
        order.allotments().stream()
                .filter(part -> part.lines().isEmpty())
                .sorted(Comparator.comparing(Allotment::location))
                .forEach(part -> capacities.release(part.location(), booking(part.fulfillment())));
    }

    private static BookingId booking(FulfillmentId fulfillment) {
        return new BookingId(fulfillment.value());
    }

    private static int workload(CapacityBook book, LocalDate date) {
        var limit = book.limit(date, null);
        var taken = book.taken(date, null);
        return Math.max(
                percent(taken.orders(), limit.orders()), percent(taken.units(), limit.units()));
    }

    private static int percent(long taken, @Nullable Integer limit) {
        if (limit == null) {
            return 0;
        }
        return limit == 0 ? PERCENT : (int) Math.min(PERCENT, taken * PERCENT / limit);
    }
}
