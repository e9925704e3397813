package org.waybill.domain.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.OrderCommand.ChangeDestination;
import org.waybill.domain.order.OrderCommand.TakeBack;
import org.waybill.domain.order.OrderEvent.OrderDestinationChanged;
import org.waybill.domain.order.OrderEvent.OrderPickupMoved;

/** The rules of letting an order go elsewhere than it was to. */
public final class OrderGoing {

    private OrderGoing() {}

    /**
     * Sends it elsewhere, as long as no location is at work on it.
     *
     * @param works how far the locations are with its parts
     */
    public static Decision<OrderEvent> send(
            Order order, ChangeDestination c, Collection<FulfillmentOrder> works) {
        if (order.ended() != null) {
            return OrderDecisions.illegal(order, "sent elsewhere");
        }
        if (order.asPlaced().method().collected()) {
            return fixed("An order that is collected is not sent anywhere.");
        }
        if (order.anyShipped() || works.stream().anyMatch(OrderGoing::atWork)) {
            return fixed("A location is at work on it, or some of it has left.");
        }
        if (c.shipTo().equals(order.asPlaced().shipTo())) {
            return Decision.accept();
        }
        var changed = new OrderDestinationChanged(c.order(), c.shipTo());
        var events = new ArrayList<OrderEvent>(List.of(changed));
        var parts = order.allotments().stream().map(Allotment::fulfillment).toList();
        var takeBack = new TakeBack(c.order(), parts, RejectionReason.ADDRESS_CHANGED, c.at());
        events.addAll(OrderTakeBack.decide(order.evolve(changed), takeBack, works));
        return Decision.accept(events);
    }

    private static boolean atWork(FulfillmentOrder work) {
        return switch (work.status()) {
            case REQUESTED, REJECTED, CANCELLED -> false;
            case ACCEPTED, PICKING, PICKED, PACKED, READY, SHIPPED, HANDED_OVER -> true;
        };
    }

    private static Decision<OrderEvent> fixed(String detail) {
        return Decision.refuse(Rejection.conflict("order.destination-fixed", detail));
    }

    /**
     * Lets what nobody is at work on be collected elsewhere; nothing if it is collected there
     * already, or not at all.
     */
    public static Decision<OrderEvent> move(Order order, OrderKey key, LocationId to) {
        var from = order.asPlaced().pickupLocation();
        if (from == null || from.equals(to)) {
            return Decision.accept();
        }
        if (order.lines().values().stream().anyMatch(line -> line.assigned() > 0)) {
            var detail =
                    "Location %s is at work on a part of it; nobody collects at two places."
                            .formatted(Objects.requireNonNull(from));
            return Decision.refuse(Rejection.conflict("order.pickup-parted", detail));
        }
        return Decision.accept(new OrderPickupMoved(key, from, to));
    }
}
