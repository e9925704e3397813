package org.waybill.command.order;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.Repositories;
import org.waybill.command.Versions;
import org.waybill.domain.Rejection;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderCommand.PlaceOrder;
import org.waybill.domain.order.OrderDecisions;

/**
 * Takes an order and promises its stock in one commit: no order without its promise, no promise
 * without its order.
 */
@Component
class OrderPlacing {

    private final Repository<OrderAggregate> orders;
    private final OrderReserving reserving;

    OrderPlacing(Repository<OrderAggregate> orders, OrderReserving reserving) {
        this.orders = orders;
        this.reserving = reserving;
    }

    @CommandHandler
    Order on(PlaceOrder c, MetaData metaData) {
        var order = Repositories.loadOrCreate(orders, c.order().address(), OrderAggregate::new);
        var before = order.invoke(OrderAggregate::state);
        Versions.check(metaData, before.version());
        Rejection refusal = before.version() > 0 ? null : promise(c);
        return order.invoke(shell -> shell.record(OrderDecisions.place(before, c, refusal)));
    }

    private @Nullable Rejection promise(PlaceOrder c) {
        return reserving.reserve(
                new OrderReserving.Wish(
                        c.order(), c.method(), c.lines(), c.pickupLocation(), c.cart(), c.at()));
    }
}
