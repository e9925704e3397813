package org.waybill.command.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.waybill.command.Versions;
import org.waybill.command.fulfillment.FulfillmentAggregate;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.fulfillment.FulfillmentCommand.CancelFulfillmentLines;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderCancellation;
import org.waybill.domain.order.OrderCommand.CancelOrder;
import org.waybill.domain.order.OrderCommand.CancelWaiting;
import org.waybill.domain.order.OrderEvent.OrderLinesCancelled;
import org.waybill.domain.order.OrderSourcingRules;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockCommand;

/**
 * Gives units of an order up: the order, the locations' work and the stock change in one commit, so
 * no race is lost.
 */
@Component
class OrderCancelling {

    /** Why it was cancelled, where nobody asked for it. */
    private static final String WAITED = "NOT_FULFILLED_IN_TIME";

    private final Repository<OrderAggregate> orders;
    private final Repository<FulfillmentAggregate> fulfillments;
    private final StockDesk desk;
    private final Rooms rooms;

    OrderCancelling(
            Repository<OrderAggregate> orders,
            Repository<FulfillmentAggregate> fulfillments,
            StockDesk desk,
            Rooms rooms) {
        this.rooms = rooms;
        this.orders = orders;
        this.fulfillments = fulfillments;
        this.desk = desk;
    }

    @CommandHandler
    Order on(CancelOrder c, MetaData metaData) {
        var order = orders.load(c.order().address());
        Versions.check(metaData, order.invoke(OrderAggregate::state).version());
        return cancel(order, c);
    }

    @CommandHandler
    void on(CancelWaiting c) {
        var order = orders.load(c.order().address());
        var lines = OrderSourcingRules.waitedTooLong(order.invoke(OrderAggregate::state), c);
        if (!lines.isEmpty()) {
            cancel(order, new CancelOrder(c.order(), lines, WAITED));
        }
    }

    private Order cancel(Aggregate<OrderAggregate> order, CancelOrder c) {
        var before = order.invoke(OrderAggregate::state);
        var work = work(before);
        lockStock(before);
        var events = OrderCancellation.decide(before, c, left(work)).orThrow();
        for (var event : events) {
            if (event instanceof OrderLinesCancelled cancelled) {
                cancelled.allotted().forEach(allotment -> cancelWork(work, allotment, c.reason()));
                desk.all(releases(before, cancelled));
            }
        }
        var after = order.invoke(shell -> shell.record(events));
        rooms.giveBack(after);
        return after;
    }

    private SortedMap<FulfillmentId, Aggregate<FulfillmentAggregate>> work(Order order) {
        var ids = new TreeSet<FulfillmentId>();
        order.parts().forEach(part -> ids.add(part.fulfillment()));
        var work = new TreeMap<FulfillmentId, Aggregate<FulfillmentAggregate>>();
        ids.forEach(id -> work.put(id, fulfillments.load(id.address())));
        return work;
    }

    private void lockStock(Order order) {
        var skus = new TreeSet<Sku>();
        order.lines()
                .values()
                .forEach(line -> line.line().requirements().forEach(c -> skus.add(c.sku())));
        desk.lock(skus);
    }

    private static Set<FulfillmentId> left(
            Map<FulfillmentId, Aggregate<FulfillmentAggregate>> work) {
        var left = new HashSet<FulfillmentId>();
        work.forEach(
                (id, fulfillment) -> {
                    if (fulfillment.invoke(shell -> shell.state().status().left())) {
                        left.add(id);
                    }
                });
        return left;
    }

    private static void cancelWork(
            Map<FulfillmentId, Aggregate<FulfillmentAggregate>> work,
            Allotment gone,
            String reason) {
        var fulfillment = work.get(gone.fulfillment());
        if (fulfillment == null) {
            return;
        }
        fulfillment.execute(
                shell -> {
                    var lines =
                            gone.lines().stream()
                                    .map(line -> atMost(shell, line))
                                    .filter(l -> l.quantity() > 0);
                    var due = lines.toList();
                    if (!due.isEmpty()) {
                        shell.handle(new CancelFulfillmentLines(gone.fulfillment(), due, reason));
                    }
                });
    }

    /**
     * What a location has just refused is no longer its to do, though the order may not have taken
     * it back yet.
     */
    private static LineCount atMost(FulfillmentAggregate shell, LineCount count) {
        var line = shell.state().lines().get(count.lineId());
        return new LineCount(
                count.lineId(), line == null ? 0 : Math.min(count.quantity(), line.due()));
    }

    private List<StockCommand> releases(Order order, OrderLinesCancelled cancelled) {
        var commands = new ArrayList<StockCommand>();
        if (!order.reserved()) {
            return commands;
        }
        for (var count : cancelled.lines()) {
            Map<LocationId, Integer> parts = new HashMap<>();
            int atWork = 0;
            for (var allotment : cancelled.allotted()) {
                int units = allotment.of(count.lineId());
                parts.merge(allotment.location(), units, Integer::sum);
                atWork += units;
            }
            var ending = new Demand.Ending(order, count.lineId(), cancelled.reason());
            parts.forEach((location, units) -> ending.at(commands, location, units));
            ending.unassigned(commands, count.quantity() - atWork, desk);
        }
        return commands;
    }
}
