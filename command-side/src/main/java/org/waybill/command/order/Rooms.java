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
import org.waybill.domain.capacity.DayRoom;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderKey;

/** When locations whose days are limited can do more. */
@Component
class Rooms {

    private final CapacityDesk capacities;

    Rooms(CapacityDesk capacities) {
        this.capacities = capacities;
    }

    /** Whether a location's days are limited. */
    boolean limits(LocationId location) {
        return capacities.limits(location);
    }

    /**
     * The first day from a date on with room for all of it, else for any of it; null where days are
     * not limited.
     *
     * @param first the date on which it could do the work if it had nothing else to do
     * @param units of lines that are to be done
     */
    @Nullable DayRoom from(LocationId location, LocalDate first, long units, Instant at) {
        if (!limits(location)) {
            return null;
        }
        return DayRoom.forAll(capacities.look(location, at), first, units);
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
}
