package org.waybill.command.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.waybill.command.fulfillment.FulfillmentAggregate;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.fulfillment.FulfillmentCommand.WithdrawFulfillment;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderCommand.MoveOrders;
import org.waybill.domain.order.OrderEvent.OrderMoved;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderMove;
import org.waybill.domain.order.OrderMoves;
import org.waybill.domain.product.Sku;

/**
 * Lets orders go otherwise: their parts, stock and room change in one commit, so that what one of
 * them gives up is there for the other, and nobody's in between.
 */
@Component
class OrderMoving {

    private final Repository<OrderAggregate> orders;
    private final Repository<FulfillmentAggregate> fulfillments;
    private final StockDesk desk;
    private final Demand demand;
    private final Rooms rooms;
    private final PartRequests requests;
    private final OrderPromising promising;

    OrderMoving(
            Repository<OrderAggregate> orders,
            Repository<FulfillmentAggregate> fulfillments,
            StockDesk desk,
            Demand demand,
            Rooms rooms,
            PartRequests requests,
            OrderPromising promising) {
        this.orders = orders;
        this.fulfillments = fulfillments;
        this.desk = desk;
        this.demand = demand;
        this.rooms = rooms;
        this.requests = requests;
        this.promising = promising;
    }

    /**
     * Makes a step.
     *
     * @return the orders after it
     */
    @CommandHandler
    SequencedMap<OrderKey, Order> on(MoveOrders c) {
        var moves = new TreeMap<OrderKey, OrderMove>();
        c.moves().forEach(move -> moves.put(move.order(), move));
        var moving = new LinkedHashMap<OrderKey, Aggregate<OrderAggregate>>();
        moves.keySet().forEach(key -> moving.put(key, orders.load(key.address())));
        var works = works(moving.values());
        lock(moving.values());
        var moved = new LinkedHashMap<OrderKey, OrderMoved>();
        moving.forEach(
                (key, order) -> {
                    var move = Objects.requireNonNull(moves.get(key));
                    moved.put(key, decide(order, move, works, c));
                });
        moving.forEach((key, order) -> give(order, Objects.requireNonNull(moved.get(key)), works));
        moving.forEach((key, order) -> take(order, Objects.requireNonNull(moved.get(key)), c));
        bookRooms(moving, moves, moved, c);
        var after = new LinkedHashMap<OrderKey, Order>();
        moving.forEach((key, order) -> after.put(key, order.invoke(OrderAggregate::state)));
        return after;
    }

    private Map<FulfillmentId, Aggregate<FulfillmentAggregate>> works(
            Iterable<Aggregate<OrderAggregate>> moving) {
        var works = new TreeMap<FulfillmentId, Aggregate<FulfillmentAggregate>>();
        for (var order : moving) {
            for (var part : order.invoke(OrderAggregate::state).parts()) {
                works.put(part.fulfillment(), fulfillments.load(part.fulfillment().address()));
            }
        }
        return works;
    }

    private void lock(Iterable<Aggregate<OrderAggregate>> moving) {
        var skus = new TreeSet<Sku>();
        for (var order : moving) {
            order.invoke(OrderAggregate::state)
                    .lines()
                    .values()
                    .forEach(line -> line.line().requirements().forEach(c -> skus.add(c.sku())));
        }
        desk.lock(skus);
    }

    private static OrderMoved decide(
            Aggregate<OrderAggregate> order,
            OrderMove move,
            Map<FulfillmentId, Aggregate<FulfillmentAggregate>> works,
            MoveOrders c) {
        var state = order.invoke(OrderAggregate::state);
        var parts = new ArrayList<FulfillmentOrder>();
        for (var part : state.parts()) {
            parts.add(
                    Objects.requireNonNull(works.get(part.fulfillment()))
                            .invoke(FulfillmentAggregate::state));
        }
        return (OrderMoved) OrderMoves.decide(state, move, parts, c).orThrow().getFirst();
    }

    private void give(
            Aggregate<OrderAggregate> order,
            OrderMoved event,
            Map<FulfillmentId, Aggregate<FulfillmentAggregate>> works) {
        var state = order.invoke(OrderAggregate::state);
        for (var part : event.from()) {
            var withdraw = new WithdrawFulfillment(part.fulfillment(), RejectionReason.REOPTIMISED);
            Objects.requireNonNull(works.get(part.fulfillment()))
                    .execute(shell -> shell.handle(withdraw));
        }
        desk.all(demand.given(state, event.from()));
        order.execute(shell -> shell.record(List.of(event)));
    }

    private void take(Aggregate<OrderAggregate> order, OrderMoved event, MoveOrders c) {
        var state = order.invoke(OrderAggregate::state);
        event.to().forEach(part -> requests.ask(state, part, c.at()));
        desk.all(demand.assigned(state, event.to()));
    }

    /** After stock, all that is given back before anything is taken. */
    private void bookRooms(
            SequencedMap<OrderKey, Aggregate<OrderAggregate>> moving,
            Map<OrderKey, OrderMove> moves,
            Map<OrderKey, OrderMoved> moved,
            MoveOrders c) {
        moving.values().forEach(order -> rooms.giveBack(order.invoke(OrderAggregate::state)));
        moved.forEach(
                (key, event) -> {
                    var move = Objects.requireNonNull(moves.get(key));
                    var asked = asked(move, event, c);
                    asked.stream()
                            .filter(part -> part.workday() != null)
                            .sorted(Comparator.comparing(part -> part.part().location()))
                            .forEach(part -> book(part, key, c));
                    promising.promise(Objects.requireNonNull(moving.get(key)), asked, c.at());
                });
    }

    private void book(OrderPromising.Asked part, OrderKey key, MoveOrders c) {
        rooms.take(part.part(), key, Objects.requireNonNull(part.workday()), c.at());
    }

    private static List<OrderPromising.Asked> asked(
            OrderMove move, OrderMoved event, MoveOrders c) {
        var asked = new ArrayList<OrderPromising.Asked>();
        for (int i = 0; i < move.to().size(); i++) {
            Allotment part = event.to().get(i);
            var to = move.to().get(i);
            asked.add(new OrderPromising.Asked(part, to.service(), to.workday(), false, c.at()));
        }
        return asked;
    }
}
