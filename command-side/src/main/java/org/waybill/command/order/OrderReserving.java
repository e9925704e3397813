package org.waybill.command.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.cart.CartHolding;
import org.waybill.command.network.Network;
import org.waybill.command.network.Requirements;
import org.waybill.command.stock.Shortfall;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.Rejection;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.HoldRelease;
import org.waybill.domain.stock.HoldTask.ReleaseHolds;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockCommand.ReserveStock;

/** Promises an order all of its stock, or none. */
@Component
class OrderReserving {

    private final CartHolding carts;
    private final StockDesk desk;
    private final Network network;

    OrderReserving(CartHolding carts, StockDesk desk, Network network) {
        this.carts = carts;
        this.desk = desk;
        this.network = network;
    }

    /**
     * What is to be promised.
     *
     * @param lines with the units still wanted
     * @param location where it will be collected; null when it is sent
     * @param at now
     */
    record Wish(
            OrderKey order,
            Method method,
            List<OrderLine> lines,
            @Nullable LocationId location,
            @Nullable CartKey cart,
            Instant at) {}

    /**
     * Promises it within the present unit of work. Null if it did; otherwise why not, and nothing
     * has changed.
     */
    @Nullable Rejection reserve(Wish wish) {
        var closed = notHandedOut(wish);
        if (closed != null) {
            return closed;
        }
        var wanted = new Requirements();
        wish.lines()
                .forEach(line -> wanted.with(line.lineId(), line.quantity(), line.requirements()));
        var held =
                wish.cart() == null
                        ? new TreeSet<Sku>()
                        : new TreeSet<>(carts.heldSkus(wish.cart()));
        lock(wanted, held);
        var refusals = desk.allOrNothing(commands(wish, wanted, held));
        if (!refusals.isEmpty()) {
            return Shortfall.rejection(
                    refusals, wish.lines().stream().map(OrderLine::requirements).toList());
        }
        if (wish.cart() != null) {
            carts.convert(wish.cart(), wish.order());
        }
        return null;
    }

    private @Nullable Rejection notHandedOut(Wish wish) {
        var location = wish.location();
        var channel = wish.order().channel();
        if (location == null || network.filter(location, channel, wish.method()) == null) {
            return null;
        }
        var detail = "Location %s hands out no orders of channel %s.".formatted(location, channel);
        return Rejection.conflict("order.pickup-unavailable", detail);
    }

    private void lock(Requirements wanted, TreeSet<Sku> held) {
        var skus = new TreeSet<>(wanted.bySku().keySet());
        skus.addAll(held);
        desk.lock(skus);
    }

    private List<StockCommand> commands(Wish wish, Requirements wanted, TreeSet<Sku> held) {
        var commands = new ArrayList<StockCommand>();
        wanted.bySku()
                .forEach(
                        (sku, lines) -> {
                            var terms =
                                    network.terms(
                                            wish.order().channel(), wish.method(), sku, wish.at());
                            commands.add(
                                    new ReserveStock(
                                            sku,
                                            wish.order(),
                                            lines,
                                            wish.location(),
                                            wish.cart(),
                                            wish.at(),
                                            terms));
                        });
        if (wish.cart() != null) {
            held.removeAll(wanted.bySku().keySet());
            held.forEach(
                    sku ->
                            commands.add(
                                    new ReleaseHolds(
                                            sku, wish.cart(), null, HoldRelease.ABANDONED)));
        }
        return commands;
    }
}
