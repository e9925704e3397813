package org.waybill.domain.world;

import static org.waybill.domain.world.Goods.NOW;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.FulfillmentCommand.CancelFulfillmentLines;
import org.waybill.domain.fulfillment.FulfillmentCommand.RequestFulfillment;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentLine;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderCancellation;
import org.waybill.domain.order.OrderCommand.CancelOrder;
import org.waybill.domain.order.OrderCommand.PlaceOrder;
import org.waybill.domain.order.OrderCommand.RecordDelivered;
import org.waybill.domain.order.OrderCommand.RecordShipped;
import org.waybill.domain.order.OrderDecisions;
import org.waybill.domain.order.OrderEvent.OrderLinesCancelled;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderEvent.OrderSourced;
import org.waybill.domain.order.OrderGoing;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.order.OrderSourcingRules;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.Routing;
import org.waybill.domain.routing.RoutingDecision;
import org.waybill.domain.routing.StandardRules;
import org.waybill.domain.stock.LineQuantity;
import org.waybill.domain.stock.StockCommand.AssignStock;
import org.waybill.domain.stock.StockCommand.RejectStock;
import org.waybill.domain.stock.StockCommand.ReleaseReservation;
import org.waybill.domain.stock.StockCommand.ReserveStock;

/** What is done with orders: placing, sourcing, cancelling, telling them what happened. */
final class Desk {

    private final World world;

    Desk(World world) {
        this.world = world;
    }

    void place(PlaceOrder c) {
        var refusal =
                world.attempt(
                        () -> {
                            var pending = OrderDecisions.place(Order.NONE, c, null).orThrow();
                            var order = Order.NONE.evolve(pending.getFirst());
                            reserve(c.order(), order, c.pickupLocation());
                            world.order(OrderDecisions.place(world.order(c.order()), c, null));
                        });
        if (refusal != null) {
            world.attempt(
                    () -> world.order(OrderDecisions.place(world.order(c.order()), c, refusal)));
        }
    }

    private void reserve(OrderKey key, Order order, @Nullable LocationId pickup) {
        var bySku = new TreeMap<Sku, List<LineQuantity>>();
        order.lines()
                .forEach(
                        (id, line) ->
                                Goods.needs(line.line().requirements(), line.open())
                                        .forEach(
                                                (sku, units) ->
                                                        bySku.computeIfAbsent(
                                                                        sku, s -> new ArrayList<>())
                                                                .add(new LineQuantity(id, units))));
        bySku.forEach(
                (sku, lines) ->
                        world.stock(
                                new ReserveStock(sku, key, lines, pickup, null, NOW, Goods.TERMS)));
    }

    void source(OrderKey key, boolean asked) {
        if (!OrderDecisions.sourceable(world.order(key), asked)) {
            return;
        }
        if (!world.order(key).reserved()) {
            var pickup = world.order(key).asPlaced().pickupLocation();
            var refusal = world.attempt(() -> reserve(key, world.order(key), pickup));
            if (refusal != null) {
                world.order(OrderDecisions.stillWaiting(world.order(key), key, refusal, NOW));
                return;
            }
            world.order(Decision.accept(new OrderReserved(key)));
        }
        carryOut(key, decision(key));
    }

    private RoutingDecision decision(OrderKey key) {
        return Routing.decide(
                StandardRules.NAME, 0, StandardRules.RULES, Sight.of(world, key, NOW));
    }

    private void carryOut(OrderKey key, RoutingDecision decision) {
        for (var event :
                world.order(OrderSourcingRules.source(world.order(key), key, decision, NOW))) {
            if (event instanceof OrderSourced sourced) {
                sourced.allotments().forEach(part -> give(key, part));
            }
        }
    }

    /** Lets what nobody is at work on be collected elsewhere, where there is all of it. */
    void move(OrderKey key, LocationId to) {
        var order = world.order(key);
        if (!OrderDecisions.sourceable(order, true) || !order.reserved()) {
            return;
        }
        var refusal = world.attempt(() -> moving(key, order, to));
        if (refusal != null && !refusal.code().startsWith("order.pickup-")) {
            throw new AssertionError("a pickup got stuck: " + refusal);
        }
    }

    private void moving(OrderKey key, Order before, LocationId to) {
        var from = before.asPlaced().pickupLocation();
        if (from == null || world.order(OrderGoing.move(before, key, to)).isEmpty()) {
            return;
        }
        before.lines()
                .forEach(
                        (id, line) ->
                                Goods.needs(line.line().requirements(), line.unassigned())
                                        .forEach((sku, units) -> leave(key, id, from, sku, units)));
        var decision = decision(key);
        if (decision.rest() != null) {
            throw new RejectedException(Rejection.conflict("order.pickup-unavailable", "none"));
        }
        carryOut(key, decision);
    }

    private void leave(OrderKey key, LineId line, LocationId from, Sku sku, long units) {
        long there = Math.min(units, world.stock(sku).reservation(key, line).at(from));
        if (there > 0) {
            var reason = RejectionReason.ADDRESS_CHANGED;
            world.stock(new RejectStock(sku, key, line, from, there, reason));
        }
    }

    private void give(OrderKey key, Allotment part) {
        var placed = world.order(key).asPlaced();
        var lines = new ArrayList<FulfillmentLine>();
        for (var count : part.lines()) {
            var line = line(key, count.lineId());
            var requirements = line.requirements();
            lines.add(
                    new FulfillmentLine(
                            count.lineId(), line.sku(), count.quantity(), requirements));
            Goods.needs(requirements, count.quantity())
                    .forEach((sku, units) -> assign(key, part, count.lineId(), sku, units));
        }
        world.work(
                new RequestFulfillment(
                        part.fulfillment(), key, part.location(), placed.method(), lines, null));
    }

    /** What is collected stands at its location already, but for what was taken back from it. */
    private void assign(OrderKey key, Allotment part, LineId line, Sku sku, long units) {
        boolean collected = world.order(key).asPlaced().method().collected();
        long unrouted = world.stock(sku).reservation(key, line).unrouted();
        long assigned = collected ? Math.min(units, unrouted) : units;
        if (assigned > 0) {
            world.stock(new AssignStock(sku, key, line, part.location(), assigned));
        }
    }

    void cancel(CancelOrder c) {
        var order = world.order(c.order());
        var left = new HashSet<FulfillmentId>();
        for (var part : order.allotments()) {
            if (world.work(part.fulfillment()).status().left()) {
                left.add(part.fulfillment());
            }
        }
        var refusal =
                world.attempt(
                        () -> {
                            var events = world.order(OrderCancellation.decide(order, c, left));
                            undo(order, (OrderLinesCancelled) events.getFirst());
                        });
        if (refusal != null && !refusal.code().startsWith("order.")) {
            throw new AssertionError("a cancellation got stuck: " + refusal);
        }
    }

    private void undo(Order before, OrderLinesCancelled e) {
        var free = new TreeMap<LineId, Integer>();
        e.lines().forEach(count -> free.merge(count.lineId(), count.quantity(), Integer::sum));
        for (var part : e.allotted()) {
            world.work(new CancelFulfillmentLines(part.fulfillment(), part.lines(), e.reason()));
            for (var count : part.lines()) {
                free.merge(count.lineId(), -count.quantity(), Integer::sum);
                release(e.order(), count.lineId(), part.location(), count.quantity());
            }
        }
        if (before.reserved()) {
            free.forEach((line, units) -> releaseUnrouted(e.order(), line, units));
        }
    }

    private void releaseUnrouted(OrderKey key, LineId line, int units) {
        var pickup = world.order(key).asPlaced().pickupLocation();
        for (var need : Goods.needs(line(key, line).requirements(), units).entrySet()) {
            var reservation = world.stock(need.getKey()).reservation(key, line);
            long onNetwork = Math.min(reservation.unrouted(), need.getValue());
            release(need.getKey(), key, line, null, onNetwork);
            release(need.getKey(), key, line, pickup, need.getValue() - onNetwork);
        }
    }

    private void release(OrderKey key, LineId line, LocationId location, int units) {
        Goods.needs(line(key, line).requirements(), units)
                .forEach((sku, quantity) -> release(sku, key, line, location, quantity));
    }

    private void release(
            Sku sku, OrderKey key, LineId line, @Nullable LocationId location, long quantity) {
        if (quantity > 0) {
            world.stock(new ReleaseReservation(sku, key, line, location, quantity, "CANCELLED"));
        }
    }

    private OrderLine line(OrderKey key, LineId id) {
        return Objects.requireNonNull(world.order(key).lines().get(id)).line();
    }

    /** Tells an order the oldest of what it has not been told. */
    boolean tell() {
        var command = world.nextToTell();
        switch (command) {
            case null -> {
                return false;
            }
            case RecordShipped c -> world.order(OrderDecisions.shipped(c));
            case RecordDelivered c ->
                    world.order(OrderDecisions.delivered(world.order(c.order()), c));
            default -> throw new IllegalStateException(command.toString());
        }
        return true;
    }
}
