package org.waybill.command.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.fulfillment.FulfillmentAggregate;
import org.waybill.command.order.RoutingView.Question;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderCommand.ReconsiderOrder;
import org.waybill.domain.order.OrderMoves;
import org.waybill.domain.routing.Reconsidered;
import org.waybill.domain.routing.RoutingRequest;
import org.waybill.domain.sourcing.foresight.Waiting;

/** Looks at an order that has its locations as if it had none yet. */
@Component
class OrderReconsidering {

    private final Repository<OrderAggregate> orders;
    private final Repository<FulfillmentAggregate> fulfillments;
    private final RoutingView view;

    OrderReconsidering(
            Repository<OrderAggregate> orders,
            Repository<FulfillmentAggregate> fulfillments,
            RoutingView view) {
        this.orders = orders;
        this.fulfillments = fulfillments;
        this.view = view;
    }

    /** An order as it was seen, and what could be done for it. */
    record Seen(Order order, RoutingRequest request, Waiting waiting) {}

    /** Null where it may not go otherwise, or the rules weigh no costs for it. */
    @CommandHandler
    @Nullable Seen on(ReconsiderOrder c) {
        var order = orders.load(c.order().address()).invoke(OrderAggregate::state);
        if (order.placed() == null || !OrderMoves.movable(order, works(order))) {
            return null;
        }
        var held = order.parts();
        var question = new Question(c.order(), order.without(held), null, c.at());
        var places = held.stream().map(part -> part.location()).toList();
        var request = view.request(question, c.rules(), places);
        var id = c.order().value();
        var waiting = Reconsidered.of(id, c.rules().rules(), request, held, keep(order));
        return waiting == null ? null : new Seen(order, request, waiting);
    }

    private List<FulfillmentOrder> works(Order order) {
        return order.parts().stream()
                .map(part -> fulfillments.load(part.fulfillment().address()))
                .map(work -> work.invoke(FulfillmentAggregate::state))
                .toList();
    }

    /** What the customer was promised, and what the channel promised for us. */
    private static @Nullable Integer keep(Order order) {
        var wish = order.asPlaced().wish();
        var first = order.promised() == null ? null : order.promised().firstLatest();
        return Stream.of(wish == null ? null : wish.deliverBy(), first)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(LocalDate::compareTo)
                .map(day -> (int) day.toEpochDay())
                .orElse(null);
    }
}
