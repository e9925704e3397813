package org.waybill.command.order;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.waybill.command.Versions;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.RejectedException;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderCommand.SubstituteLine;
import org.waybill.domain.order.OrderEvent.OrderLineSubstituted;
import org.waybill.domain.order.OrderSubstitution;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockCommand;

/** Lets another SKU take the place of units that wait, promises it, and looks for locations. */
@Component
class OrderSubstituting {

    private static final String REASON = "SUBSTITUTED";

    private final Repository<OrderAggregate> orders;
    private final OrderReserving reserving;
    private final OrderSourcing sourcing;
    private final StockDesk desk;

    OrderSubstituting(
            Repository<OrderAggregate> orders,
            OrderReserving reserving,
            OrderSourcing sourcing,
            StockDesk desk) {
        this.orders = orders;
        this.reserving = reserving;
        this.sourcing = sourcing;
        this.desk = desk;
    }

    @CommandHandler
    Order on(SubstituteLine c, MetaData metaData) {
        var order = orders.load(c.order().address());
        var before = order.invoke(OrderAggregate::state);
        Versions.check(metaData, before.version());
        var events = OrderSubstitution.decide(before, c).orThrow();
        if (before.reserved() && events.getFirst() instanceof OrderLineSubstituted event) {
            promise(before, event, c);
        }
        order.execute(shell -> shell.record(events));
        sourcing.again(order, c.order(), c.at());
        return order.invoke(OrderAggregate::state);
    }

    /** The one promise ends as the other begins; if that cannot be given, neither happens. */
    private void promise(Order order, OrderLineSubstituted event, SubstituteLine c) {
        var skus = new TreeSet<Sku>();
        order.lines()
                .values()
                .forEach(line -> line.line().requirements().forEach(one -> skus.add(one.sku())));
        c.requirements().forEach(one -> skus.add(one.sku()));
        desk.lock(skus);
        var ends = new ArrayList<StockCommand>();
        new Demand.Ending(order, event.line(), REASON).unassigned(ends, event.units(), desk);
        desk.all(ends);
        var placed = order.asPlaced();
        var refusal =
                reserving.reserve(
                        new OrderReserving.Wish(
                                c.order(),
                                placed.method(),
                                List.of(event.by()),
                                placed.pickupLocation(),
                                null,
                                c.at()));
        if (refusal != null) {
            throw new RejectedException(refusal);
        }
    }
}
