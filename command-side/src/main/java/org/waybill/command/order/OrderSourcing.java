package org.waybill.command.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.Versions;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.LineState;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderCommand.RouteOrder;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderDecisions;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderEvent.OrderSourced;
import org.waybill.domain.order.OrderGoing;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.order.OrderSourcingRules;
import org.waybill.domain.routing.Instruction;
import org.waybill.domain.routing.RoutingDecision;

/**
 * Chooses an order's locations, assigns its stock to them and asks them, in one commit: the stock
 * that the decision saw is the stock it takes.
 */
@Component
class OrderSourcing {

    private final Repository<OrderAggregate> orders;
    private final OrderReserving reserving;
    private final RoutingView view;
    private final StockDesk desk;
    private final Rooms rooms;
    private final OrderPromising promising;
    private final PartRequests requests;
    private final Demand demand;

    OrderSourcing(
            Repository<OrderAggregate> orders,
            OrderReserving reserving,
            RoutingView view,
            StockDesk desk,
            Rooms rooms,
            OrderPromising promising,
            PartRequests requests,
            Demand demand) {
        this.promising = promising;
        this.demand = demand;
        this.requests = requests;
        this.rooms = rooms;
        this.orders = orders;
        this.reserving = reserving;
        this.view = view;
        this.desk = desk;
    }

    @CommandHandler
    void on(SourceOrder c) {
        var order = orders.load(c.order().address());
        var before = order.invoke(OrderAggregate::state);
        if (OrderDecisions.sourceable(before, false)) {
            route(order, new RouteTask(c.order(), null, c.at()));
        } else {
            rooms.giveBack(before);
        }
    }

    @CommandHandler
    Order on(RouteOrder c, MetaData metaData) {
        var order = orders.load(c.order().address());
        var before = order.invoke(OrderAggregate::state);
        Versions.check(metaData, before.version());
        if (!OrderDecisions.sourceable(before, true)) {
            var detail = "Nothing in it waits for a location, or a hold keeps it from going on.";
            throw new RejectedException(Rejection.conflict("order.not-waiting", detail));
        }
        var task = new RouteTask(c.order(), c.instruction(), c.at());
        var to = c.instruction().location();
        var moved =
                to == null
                        ? List.<OrderEvent>of()
                        : OrderGoing.move(before, c.order(), to).orThrow();
        if (moved.isEmpty()) {
            route(order, task);
        } else {
            move(order, moved, task);
        }
        return order.invoke(OrderAggregate::state);
    }

    /** Looks for locations once more, within the present unit of work. */
    void again(Aggregate<OrderAggregate> order, OrderKey key, Instant at) {
        if (OrderDecisions.sourceable(order.invoke(OrderAggregate::state), true)) {
            var retry = new Instruction(Instruction.Kind.RETRY, null);
            route(order, new RouteTask(key, retry, at));
        }
    }

    /**
     * Lets an order be collected elsewhere, where there is all of it; its promises move along.
     *
     * @throws RejectedException if the location cannot hand it out
     */
    private void move(Aggregate<OrderAggregate> order, List<OrderEvent> moved, RouteTask c) {
        var before = order.invoke(OrderAggregate::state);
        order.execute(shell -> shell.record(moved));
        var refusal = reserve(order, c);
        if (refusal != null) {
            throw new RejectedException(refusal);
        }
        desk.all(demand.unassigned(before));
        var decision = decide(order, c);
        if (decision.rest() != null) {
            var detail = "The location cannot hand out all that is left of it.";
            throw new RejectedException(Rejection.conflict("order.pickup-unavailable", detail));
        }
        carryOut(order, c, decision);
    }

    /**
     * What is to be routed.
     *
     * @param instruction what a person wants; null where the rules decide alone
     * @param at now
     */
    private record RouteTask(OrderKey order, @Nullable Instruction instruction, Instant at) {}

    private void route(Aggregate<OrderAggregate> order, RouteTask c) {
        var refusal = reserve(order, c);
        if (refusal != null) {
            record(order, c, refusal);
            return;
        }
        carryOut(order, c, decide(order, c));
    }

    private RoutingDecision decide(Aggregate<OrderAggregate> order, RouteTask c) {
        var state = order.invoke(OrderAggregate::state);
        return view.decide(new RoutingView.Question(c.order(), state, c.instruction(), c.at()));
    }

    private @Nullable Rejection reserve(Aggregate<OrderAggregate> order, RouteTask c) {
        var state = order.invoke(OrderAggregate::state);
        if (state.reserved()) {
            return null;
        }
        var placed = state.asPlaced();
        var open =
                state.lines().values().stream()
                        .filter(line -> line.open() > 0)
                        .map(OrderSourcing::open)
                        .toList();
        var wish =
                new OrderReserving.Wish(
                        c.order(),
                        placed.method(),
                        open,
                        placed.pickupLocation(),
                        placed.cart(),
                        c.at());
        var refusal = reserving.reserve(wish);
        if (refusal == null) {
            order.execute(shell -> shell.record(List.of(new OrderReserved(c.order()))));
        }
        return refusal;
    }

    private static OrderLine open(LineState state) {
        var line = state.line();
        return new OrderLine(
                line.lineId(), line.sku(), state.open(), line.unitPrice(), line.requirements());
    }

    private static void record(Aggregate<OrderAggregate> order, RouteTask c, Rejection refusal) {
        order.execute(
                shell ->
                        shell.record(
                                OrderDecisions.stillWaiting(
                                        shell.state(), c.order(), refusal, c.at())));
    }

    private void carryOut(Aggregate<OrderAggregate> order, RouteTask c, RoutingDecision decision) {
        var state = order.invoke(OrderAggregate::state);
        var events = OrderSourcingRules.source(state, c.order(), decision, c.at()).orThrow();
        order.execute(shell -> shell.record(events));
        for (var event : events) {
            if (event instanceof OrderSourced sourced) {
                sourced.allotments().forEach(allotment -> requests.ask(state, allotment, c.at()));
                desk.all(demand.assigned(state, sourced.allotments()));
                sourced.allotments().forEach(part -> take(part, decision, c));
                promise(order, sourced, decision, c.at());
            }
        }
        rooms.giveBack(state);
    }

    private void take(Allotment part, RoutingDecision decision, RouteTask c) {
        var day = decision.workday(part.location());
        if (day != null) {
            rooms.take(part, c.order(), day, c.at());
        }
    }

    private void promise(
            Aggregate<OrderAggregate> order,
            OrderSourced sourced,
            RoutingDecision decision,
            Instant at) {
        var asked = new ArrayList<OrderPromising.Asked>();
        for (var part : sourced.allotments()) {
            var location = part.location();
            asked.add(
                    new OrderPromising.Asked(
                            part,
                            decision.service(location),
                            decision.workday(location),
                            false,
                            at));
        }
        promising.promise(order, asked, at);
    }
}
