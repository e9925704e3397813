package org.waybill.command.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.waybill.command.Versions;
import org.waybill.command.fulfillment.FulfillmentAggregate;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.fulfillment.FulfillmentCommand.WithdrawFulfillment;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderCommand.ChangeDestination;
import org.waybill.domain.order.OrderCommand.TakeBack;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderEvent.AllotmentRefused;
import org.waybill.domain.order.OrderGoing;
import org.waybill.domain.order.OrderTakeBack;
import org.waybill.domain.order.Refusal;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockCommand.RejectStock;

/**
 * Takes parts back that their locations have not accepted: the order, the locations' work, stock
 * and room change in one commit, so a location accepts its part or loses it, never both.
 */
@Component
class OrderTakingBack {

    private final Repository<OrderAggregate> orders;
    private final Repository<FulfillmentAggregate> fulfillments;
    private final StockDesk desk;
    private final Rooms rooms;

    OrderTakingBack(
            Repository<OrderAggregate> orders,
            Repository<FulfillmentAggregate> fulfillments,
            StockDesk desk,
            Rooms rooms) {
        this.orders = orders;
        this.fulfillments = fulfillments;
        this.desk = desk;
        this.rooms = rooms;
    }

    @CommandHandler
    void on(TakeBack c) {
        var order = orders.load(c.order().address());
        var work = work(order.invoke(OrderAggregate::state), c.fulfillments());
        var events = OrderTakeBack.decide(order.invoke(OrderAggregate::state), c, states(work));
        record(order, events, c.reason(), work);
    }

    @CommandHandler
    Order on(ChangeDestination c, MetaData metaData) {
        var order = orders.load(c.order().address());
        var before = order.invoke(OrderAggregate::state);
        Versions.check(metaData, before.version());
        var parts = before.allotments().stream().map(Allotment::fulfillment).toList();
        var work = work(before, parts);
        var events = OrderGoing.send(before, c, states(work)).orThrow();
        record(order, events, RejectionReason.ADDRESS_CHANGED, work);
        return order.invoke(OrderAggregate::state);
    }

    private static List<FulfillmentOrder> states(
            SortedMap<FulfillmentId, Aggregate<FulfillmentAggregate>> work) {
        return work.values().stream().map(w -> w.invoke(FulfillmentAggregate::state)).toList();
    }

    /** The parts of an order that still have something in them, of some. */
    private SortedMap<FulfillmentId, Aggregate<FulfillmentAggregate>> work(
            Order order, List<FulfillmentId> some) {
        var wanted = new HashSet<>(some);
        var work = new TreeMap<FulfillmentId, Aggregate<FulfillmentAggregate>>();
        order.parts().stream()
                .map(part -> part.fulfillment())
                .filter(wanted::contains)
                .sorted()
                .forEach(id -> work.put(id, fulfillments.load(id.address())));
        return work;
    }

    private void record(
            Aggregate<OrderAggregate> order,
            List<OrderEvent> events,
            RejectionReason reason,
            SortedMap<FulfillmentId, Aggregate<FulfillmentAggregate>> work) {
        if (events.isEmpty()) {
            return;
        }
        for (var event : events) {
            if (event instanceof AllotmentRefused e) {
                var withdraw = new WithdrawFulfillment(e.fulfillment(), reason);
                Objects.requireNonNull(work.get(e.fulfillment()))
                        .execute(shell -> shell.handle(withdraw));
            }
        }
        desk.all(unassignments(order.invoke(OrderAggregate::state), events));
        rooms.giveBack(order.invoke(shell -> shell.record(events)));
    }

    private static List<StockCommand> unassignments(Order order, List<OrderEvent> events) {
        var commands = new ArrayList<StockCommand>();
        for (var event : events) {
            if (event instanceof AllotmentRefused refused) {
                refused.lines().forEach(line -> commands.addAll(unassignments(order, line)));
            }
        }
        return commands;
    }

    private static List<RejectStock> unassignments(Order order, Refusal refusal) {
        var key = order.asPlaced().order();
        var line = order.lines().get(refusal.lineId());
        if (line == null) {
            return List.of();
        }
        return line.line().requirements().stream()
                .map(
                        part ->
                                new RejectStock(
                                        part.sku(),
                                        key,
                                        refusal.lineId(),
                                        refusal.location(),
                                        (long) refusal.quantity() * part.quantity(),
                                        refusal.reason()))
                .toList();
    }
}
