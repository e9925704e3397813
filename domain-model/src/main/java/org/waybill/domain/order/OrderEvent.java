package org.waybill.domain.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Stored;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.promise.OrderPromise;
import org.waybill.domain.promise.Repromise;
import org.waybill.domain.routing.RoutingDecision;
import org.waybill.domain.shipment.ShipmentId;
import org.waybill.domain.sourcing.SourcingDecision;
import org.waybill.domain.sourcing.SourcingRequest.StockSeen;

/** What has happened to an order. */
public sealed interface OrderEvent {

    OrderKey order();

    /**
     * A channel took an order. Since revision 2 with how soon it matters, since revision 3 with
     * what has to stay together.
     *
     * @param placedAt when the customer ordered
     * @param pickupLocation where it will be collected; null when it is sent
     * @param shipTo where it is sent; null when it is collected
     * @param cart the cart it came from; null for none
     * @param paymentToken names the payment at its provider; null for none
     * @param wish how soon it matters; null if nothing was said
     */
    @Stored(value = "order.OrderPlaced", revision = 3)
    record OrderPlaced(
            OrderKey order,
            ChannelId channel,
            Customer customer,
            Instant placedAt,
            Method method,
            @Nullable LocationId pickupLocation,
            @Nullable Destination shipTo,
            IfUnavailable ifUnavailable,
            List<OrderLine> lines,
            @Nullable CartKey cart,
            @Nullable String paymentToken,
            @Nullable DeliveryWish wish)
            implements OrderEvent {
        public OrderPlaced {
            lines = List.copyOf(lines);
        }

        /** One of which nobody said how soon it matters. */
        public OrderPlaced(
                OrderKey order,
                ChannelId channel,
                Customer customer,
                Instant placedAt,
                Method method,
                @Nullable LocationId pickupLocation,
                @Nullable Destination shipTo,
                IfUnavailable ifUnavailable,
                List<OrderLine> lines,
                @Nullable CartKey cart,
                @Nullable String paymentToken) {
            this(
                    order,
                    channel,
                    customer,
                    placedAt,
                    method,
                    pickupLocation,
                    shipTo,
                    ifUnavailable,
                    lines,
                    cart,
                    paymentToken,
                    null);
        }

        /** The same, but sent elsewhere. */
        OrderPlaced sentTo(Destination elsewhere) {
            return going(pickupLocation, elsewhere);
        }

        /** The same, but collected elsewhere. */
        OrderPlaced collectedAt(LocationId elsewhere) {
            return going(elsewhere, shipTo);
        }

        private OrderPlaced going(@Nullable LocationId location, @Nullable Destination address) {
            return new OrderPlaced(
                    order,
                    channel,
                    customer,
                    placedAt,
                    method,
                    location,
                    address,
                    ifUnavailable,
                    lines,
                    cart,
                    paymentToken,
                    wish);
        }
    }

    /** Stock for all of its lines is promised. */
    @Stored("order.OrderReserved")
    record OrderReserved(OrderKey order) implements OrderEvent {}

    /**
     * It was decided where it is fulfilled, or that it cannot be yet. What follows from that are
     * the events after it. Since revision 2 with what goods it has, and who refuses hazmat.
     */
    @Stored(value = "order.OrderRouted", revision = 2)
    record OrderRouted(OrderKey order, RoutingDecision decision) implements OrderEvent {}

    /**
     * It waits. Since revision 2 until a moment.
     *
     * @param decision what was seen and tried, where that was not an event by itself yet
     * @param cancelAt when that which still waits is cancelled; null for never
     */
    @Stored(value = "order.OrderQueued", revision = 2)
    record OrderQueued(
            OrderKey order,
            QueueReason reason,
            String detail,
            Instant since,
            @Nullable SourcingDecision decision,
            @Nullable Instant cancelAt)
            implements OrderEvent {}

    /**
     * Locations were chosen. Since revision 2 the decision is an event by itself.
     *
     * @param decision what was seen, and why this was chosen, where that was not an event by itself
     *     yet
     * @param allotments each location's part
     */
    @Stored(value = "order.OrderSourced", revision = 2)
    record OrderSourced(
            OrderKey order, @Nullable SourcingDecision decision, List<Allotment> allotments)
            implements OrderEvent {
        public OrderSourced {
            allotments = List.copyOf(allotments);
        }
    }

    /**
     * It goes otherwise than was decided first, because that costs less. Orders that changed places
     * have the same run and step.
     *
     * @param run names the look at what waited
     * @param step of the run, from 1
     * @param from parts that no location has accepted, as they were
     * @param to parts in their place
     * @param gain what the order costs less, in micros; below zero if it made room for another of
     *     its step, which saves more
     * @param currency of the gain, ISO 4217
     * @param ruleSet by which it was weighed, with its version
     * @param prices which shadow prices these were; null if none were known
     * @param seen which state of the stock this is
     */
    @Stored("order.OrderMoved")
    record OrderMoved(
            OrderKey order,
            String run,
            int step,
            List<Allotment> from,
            List<Allotment> to,
            long gain,
            String currency,
            String ruleSet,
            int version,
            @Nullable String prices,
            List<StockSeen> seen)
            implements OrderEvent {
        public OrderMoved {
            from = List.copyOf(from);
            to = List.copyOf(to);
            seen = List.copyOf(seen);
        }
    }

    /** Its customer was told when it is there, for the first time. */
    @Stored("order.OrderPromised")
    record OrderPromised(OrderKey order, OrderPromise promise) implements OrderEvent {}

    /**
     * Its customer was told another time, or of other parts.
     *
     * @param why what had changed
     */
    @Stored("order.OrderRepromised")
    record OrderRepromised(OrderKey order, OrderPromise promise, Repromise why)
            implements OrderEvent {}

    /** A location will not do its part, or not all of it. */
    @Stored("order.AllotmentRefused")
    record AllotmentRefused(OrderKey order, FulfillmentId fulfillment, List<Refusal> lines)
            implements OrderEvent {
        public AllotmentRefused {
            lines = List.copyOf(lines);
        }
    }

    /** It is sent elsewhere from now on. */
    @Stored("order.OrderDestinationChanged")
    record OrderDestinationChanged(OrderKey order, Destination shipTo) implements OrderEvent {}

    /** It is collected elsewhere from now on. */
    @Stored("order.OrderPickupMoved")
    record OrderPickupMoved(OrderKey order, LocationId from, LocationId to) implements OrderEvent {}

    /** Nothing starts until the hold is released. */
    @Stored("order.OrderHeld")
    record OrderHeld(OrderKey order, OrderHold hold) implements OrderEvent {}

    /** A hold no longer stands in the way. */
    @Stored("order.OrderHoldReleased")
    record OrderHoldReleased(OrderKey order, String handle) implements OrderEvent {}

    /** Units left a location for the customer. */
    @Stored("order.OrderLinesShipped")
    record OrderLinesShipped(
            OrderKey order,
            FulfillmentId fulfillment,
            @Nullable ShipmentId shipment,
            List<LineCount> lines)
            implements OrderEvent {
        public OrderLinesShipped {
            lines = List.copyOf(lines);
        }
    }

    /** Units reached the customer. */
    @Stored("order.OrderLinesDelivered")
    record OrderLinesDelivered(OrderKey order, FulfillmentId fulfillment, List<LineCount> lines)
            implements OrderEvent {
        public OrderLinesDelivered {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Units will not be delivered.
     *
     * @param lines how many of each line, in all
     * @param allotted of those, the ones a location had been given
     */
    @Stored("order.OrderLinesCancelled")
    record OrderLinesCancelled(
            OrderKey order, List<LineCount> lines, List<Allotment> allotted, String reason)
            implements OrderEvent {
        public OrderLinesCancelled {
            lines = List.copyOf(lines);
            allotted = List.copyOf(allotted);
        }
    }

    /**
     * Units of another SKU took the place of some that waited.
     *
     * @param units of the line that are no longer wanted
     * @param by a new line with as many, at the same price
     */
    @Stored("order.OrderLineSubstituted")
    record OrderLineSubstituted(OrderKey order, LineId line, int units, OrderLine by)
            implements OrderEvent {}

    /** Nothing is left to deliver, and nothing was delivered. */
    @Stored("order.OrderCancelled")
    record OrderCancelled(OrderKey order, String reason) implements OrderEvent {}

    /** Everything not cancelled has reached the customer. */
    @Stored("order.OrderCompleted")
    record OrderCompleted(OrderKey order) implements OrderEvent {}
}
