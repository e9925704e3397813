package org.waybill.saga.fulfillment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentAccepted;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentHandedOver;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentLinesCancelled;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPacked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPicked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentReady;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRejected;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentShipped;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentWithdrawn;
import org.waybill.domain.fulfillment.LineRejection;
import org.waybill.domain.order.OrderCommand.CancelWaiting;
import org.waybill.domain.order.OrderCommand.RecordDelivered;
import org.waybill.domain.order.OrderCommand.RecordShipped;
import org.waybill.domain.order.OrderCommand.RefuseAllotment;
import org.waybill.domain.order.OrderCommand.ReleaseOrderHold;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderEvent.AllotmentRefused;
import org.waybill.domain.order.OrderEvent.OrderCancelled;
import org.waybill.domain.order.OrderEvent.OrderCompleted;
import org.waybill.domain.order.OrderEvent.OrderDestinationChanged;
import org.waybill.domain.order.OrderEvent.OrderHeld;
import org.waybill.domain.order.OrderEvent.OrderHoldReleased;
import org.waybill.domain.order.OrderEvent.OrderLineSubstituted;
import org.waybill.domain.order.OrderEvent.OrderLinesCancelled;
import org.waybill.domain.order.OrderEvent.OrderLinesDelivered;
import org.waybill.domain.order.OrderEvent.OrderLinesShipped;
import org.waybill.domain.order.OrderEvent.OrderMoved;
import org.waybill.domain.order.OrderEvent.OrderPickupMoved;
import org.waybill.domain.order.OrderEvent.OrderPlaced;
import org.waybill.domain.order.OrderEvent.OrderPromised;
import org.waybill.domain.order.OrderEvent.OrderQueued;
import org.waybill.domain.order.OrderEvent.OrderRepromised;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderEvent.OrderRouted;
import org.waybill.domain.order.OrderEvent.OrderSourced;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.Refusal;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentDelivered;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentHandedOver;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentScanned;
import org.waybill.domain.stock.StockCommand.RejectStock;
import org.waybill.saga.Reaction;
import org.waybill.saga.Send;
import org.waybill.saga.Timer;
import org.waybill.saga.Trigger;

/** What follows, on the way of an order to its customer, from what has happened. */
final class FulfillmentProcess {

    private FulfillmentProcess() {}

    /** After an event of the order. */
    static Reaction<FulfillmentState> react(
            FulfillmentState state, OrderEvent event, Trigger trigger) {
        return switch (event) {
            case OrderPlaced e -> Reaction.remember(state.placed(e.lines()));
            case OrderReserved e -> sourceUnlessHeld(state, e.order(), trigger);
            case OrderQueued e -> queued(state, e);
            case OrderSourced e ->
                    Reaction.remember(state.notWaiting())
                            .withoutTimers(cancelling(state, e.order()));
            case OrderLineSubstituted e ->
                    Reaction.remember(state.substituted(e.line(), e.units(), e.by()));
            case OrderDestinationChanged e -> sourceUnlessHeld(state, e.order(), trigger);
            case OrderHeld e -> held(state, e);
            case OrderHoldReleased e -> released(state, e, trigger);
            case OrderLinesCancelled e -> cancelled(state, e, trigger);
            case OrderCancelled e -> ended(state, e.order());
            case OrderCompleted e -> ended(state, e.order());
            case OrderRouted _,
                    OrderMoved _,
                    OrderPromised _,
                    OrderRepromised _,
                    AllotmentRefused _,
                    OrderPickupMoved _,
                    OrderLinesShipped _,
                    OrderLinesDelivered _ ->
                    Reaction.remember(state);
        };
    }

    private static Reaction<FulfillmentState> sourceUnlessHeld(
            FulfillmentState state, OrderKey order, Trigger trigger) {
        return state.holds().isEmpty()
                ? Reaction.send(state, source(order, trigger))
                : Reaction.remember(state);
    }

    private static Send source(OrderKey order, Trigger trigger) {
        return trigger.asked(new SourceOrder(order, trigger.at()));
    }

    private static Reaction<FulfillmentState> queued(FulfillmentState state, OrderQueued e) {
        var next = e.reason().forPerson() ? state.notWaiting() : state.waiting(e.since());
        var bounded = next.until(e.cancelAt());
        if (Objects.equals(state.cancelAt(), e.cancelAt())) {
            return Reaction.remember(bounded);
        }
        return Reaction.remember(bounded)
                .withoutTimers(cancelling(state, e.order()))
                .withTimers(cancelling(bounded, e.order()));
    }

    /** When that which still waits is cancelled. */
    private static List<Timer> cancelling(FulfillmentState state, OrderKey order) {
        var due = state.cancelAt();
        return due == null
                ? List.of()
                : List.of(
                        new Timer(
                                "cancel-waiting",
                                order.value(),
                                due,
                                new CancelWaiting(order, due)));
    }

    private static Reaction<FulfillmentState> held(FulfillmentState state, OrderHeld e) {
        var next = state.held(e.hold());
        return Reaction.remember(next)
                .withTimers(autoReleases(e.order(), next.holds(), e.hold().handle()));
    }

    private static Reaction<FulfillmentState> released(
            FulfillmentState state, OrderHoldReleased e, Trigger trigger) {
        return sourceUnlessHeld(state.released(e.handle()), e.order(), trigger)
                .withoutTimers(autoReleases(e.order(), state.holds(), e.handle()));
    }

    /** There may be enough for what is left of an order that waits. */
    private static Reaction<FulfillmentState> cancelled(
            FulfillmentState state, OrderLinesCancelled e, Trigger trigger) {
        var next = state.cancelled(e.lines());
        return next.awaited().isEmpty()
                ? Reaction.remember(next)
                : Reaction.send(next, source(e.order(), trigger));
    }

    private static Reaction<FulfillmentState> ended(FulfillmentState state, OrderKey order) {
        var timers = state.holds().stream().flatMap(hold -> autoRelease(order, hold));
        return Reaction.remember(FulfillmentState.NEW)
                .withoutTimers(Stream.concat(timers, cancelling(state, order).stream()).toList());
    }

    private static List<Timer> autoReleases(
            OrderKey order, List<FulfillmentState.Hold> holds, String handle) {
        return holds.stream()
                .filter(hold -> hold.handle().equals(handle))
                .flatMap(hold -> autoRelease(order, hold))
                .toList();
    }

    private static Stream<Timer> autoRelease(OrderKey order, FulfillmentState.Hold hold) {
        var at = hold.autoReleaseAt();
        return at == null
                ? Stream.empty()
                : Stream.of(
                        new Timer(
                                "release-hold",
                                order.value() + "/" + hold.handle(),
                                at,
                                new ReleaseOrderHold(order, hold.handle(), at)));
    }

    /** After an event of one of the order's fulfillment orders. */
    static Reaction<FulfillmentState> react(
            FulfillmentState state, FulfillmentEvent event, Trigger trigger) {
        return switch (event) {
            case FulfillmentRejected e -> Reaction.send(state, rejected(state, e, trigger));
            case FulfillmentWithdrawn e -> Reaction.send(state, source(e.order(), trigger));
            case FulfillmentShipped e -> Reaction.send(state, trigger.told(shipped(e)));
            case FulfillmentHandedOver e ->
                    Reaction.send(
                            state,
                            trigger.told(handedOver(e)),
                            trigger.told(
                                    new RecordDelivered(e.order(), e.fulfillment(), e.lines())));
            case FulfillmentRequested _,
                    FulfillmentAccepted _,
                    FulfillmentPicked _,
                    FulfillmentPacked _,
                    FulfillmentReady _,
                    FulfillmentLinesCancelled _ ->
                    Reaction.remember(state);
        };
    }

    private static RecordShipped shipped(FulfillmentShipped e) {
        return new RecordShipped(e.order(), e.fulfillment(), e.shipment(), e.lines());
    }

    private static RecordShipped handedOver(FulfillmentHandedOver e) {
        return new RecordShipped(e.order(), e.fulfillment(), null, e.lines());
    }

    /**
     * First the stock is put right, then the order takes its part back, then it looks elsewhere.
     */
    private static List<Send> rejected(
            FulfillmentState state, FulfillmentRejected e, Trigger trigger) {
        var sends = new ArrayList<Send>();
        for (var line : e.lines()) {
            for (var part : state.requirements(line.lineId())) {
                long units = (long) line.quantity() * part.quantity();
                sends.add(
                        trigger.asked(
                                new RejectStock(
                                        part.sku(),
                                        e.order(),
                                        line.lineId(),
                                        e.location(),
                                        units,
                                        line.reason())));
            }
        }
        var refusals = e.lines().stream().map(line -> refusal(e, line)).toList();
        sends.add(trigger.asked(new RefuseAllotment(e.order(), e.fulfillment(), refusals)));
        sends.add(source(e.order(), trigger));
        return sends;
    }

    private static Refusal refusal(FulfillmentRejected e, LineRejection line) {
        return new Refusal(line.lineId(), e.location(), line.quantity(), line.reason());
    }

    /** After an event of one of the order's shipments. */
    static Reaction<FulfillmentState> react(
            FulfillmentState state, ShipmentEvent event, Trigger trigger) {
        return switch (event) {
            case ShipmentDelivered e ->
                    Reaction.send(
                            state,
                            trigger.told(
                                    new RecordDelivered(e.order(), e.fulfillment(), e.lines())));
            case ShipmentHandedOver _, ShipmentScanned _ -> Reaction.remember(state);
        };
    }
}
