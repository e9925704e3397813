package org.waybill.command.cart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.Repositories;
import org.waybill.command.Versions;
import org.waybill.command.network.Network;
import org.waybill.command.network.Requirements;
import org.waybill.command.stock.Shortfall;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.RejectedException;
import org.waybill.domain.cart.Cart;
import org.waybill.domain.cart.CartCommand;
import org.waybill.domain.cart.CartCommand.AbandonCart;
import org.waybill.domain.cart.CartCommand.ConvertCart;
import org.waybill.domain.cart.CartCommand.ExpireCart;
import org.waybill.domain.cart.CartCommand.ExtendCart;
import org.waybill.domain.cart.CartCommand.HoldCart;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.cart.CartLine;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.HoldRelease;
import org.waybill.domain.stock.HoldTask.ExpireHolds;
import org.waybill.domain.stock.HoldTask.ExtendHolds;
import org.waybill.domain.stock.HoldTask.HoldStock;
import org.waybill.domain.stock.HoldTask.ReleaseHolds;
import org.waybill.domain.stock.StockCommand;

/** Keeps a cart and the stock it holds together: both change in one commit. */
@Component
public class CartHolding {

    private final Repository<CartAggregate> carts;
    private final StockDesk desk;
    private final Network network;

    CartHolding(Repository<CartAggregate> carts, StockDesk desk, Network network) {
        this.carts = carts;
        this.desk = desk;
        this.network = network;
    }

    @CommandHandler
    Cart on(HoldCart c, MetaData metaData) {
        var cart = Repositories.loadOrCreate(carts, c.cart().address(), CartAggregate::new);
        Versions.check(metaData, cart.invoke(CartAggregate::state).version());
        var wanted = wanted(c.lines());
        var refusals = desk.allOrNothing(holds(c, cart.invoke(CartAggregate::state), wanted));
        if (!refusals.isEmpty()) {
            var requirements = c.lines().stream().map(CartLine::requirements).toList();
            throw new RejectedException(Shortfall.rejection(refusals, requirements));
        }
        return handle(cart, c);
    }

    @CommandHandler
    Cart on(ExtendCart c, MetaData metaData) {
        var cart = Repositories.loadOrCreate(carts, c.cart().address(), CartAggregate::new);
        var held = cart.invoke(CartAggregate::state);
        Versions.check(metaData, held.version());
        desk.all(
                skus(held).stream()
                        .map(sku -> new ExtendHolds(sku, c.cart(), c.expiresAt(), c.at()))
                        .toList());
        return handle(cart, c);
    }

    @CommandHandler
    @Nullable Cart on(ExpireCart c) {
        var cart = Repositories.find(carts, c.cart().address(), CartAggregate::new);
        if (cart.isEmpty()) {
            return null;
        }
        var held = cart.get().invoke(CartAggregate::state);
        desk.all(skus(held).stream().map(sku -> new ExpireHolds(sku, c.at())).toList());
        return handle(cart.get(), c);
    }

    @CommandHandler
    Cart on(AbandonCart c, MetaData metaData) {
        var cart = Repositories.loadOrCreate(carts, c.cart().address(), CartAggregate::new);
        var held = cart.invoke(CartAggregate::state);
        Versions.check(metaData, held.version());
        desk.all(
                skus(held).stream()
                        .map(sku -> new ReleaseHolds(sku, c.cart(), null, HoldRelease.ABANDONED))
                        .toList());
        return handle(cart, c);
    }

    /** Notes that an order took the cart's place; its holds ended with the order's reservations. */
    public void convert(CartKey key, OrderKey order) {
        Repositories.find(carts, key.address(), CartAggregate::new)
                .ifPresent(cart -> handle(cart, new ConvertCart(key, order)));
    }

    /** The SKUs in which a cart holds stock. Locks the cart. */
    public List<Sku> heldSkus(CartKey key) {
        return Repositories.find(carts, key.address(), CartAggregate::new)
                .map(cart -> skus(cart.invoke(CartAggregate::state)))
                .orElse(List.of());
    }

    private List<StockCommand> holds(HoldCart c, Cart cart, Requirements wanted) {
        var commands = new ArrayList<StockCommand>();
        for (var line : c.lines()) {
            for (var sku : skus(cart, line.line())) {
                commands.add(new ReleaseHolds(sku, c.cart(), line.line(), HoldRelease.REPLACED));
            }
        }
        lock(commands, wanted);
        wanted.bySku()
                .forEach(
                        (sku, lines) -> {
                            var terms = network.terms(c.cart().channel(), null, sku, c.at());
                            commands.add(
                                    new HoldStock(
                                            sku, c.cart(), lines, c.expiresAt(), c.at(), terms));
                        });
        return commands;
    }

    private void lock(List<StockCommand> releases, Requirements wanted) {
        var skus = new TreeSet<>(wanted.bySku().keySet());
        releases.forEach(release -> skus.add(release.sku()));
        desk.lock(skus);
    }

    private static Requirements wanted(List<CartLine> lines) {
        var wanted = new Requirements();
        lines.forEach(line -> wanted.with(line.line(), line.quantity(), line.requirements()));
        return wanted;
    }

    private static List<Sku> skus(Cart cart) {
        var skus = new TreeSet<Sku>();
        cart.lines().keySet().forEach(line -> skus.addAll(skus(cart, line)));
        return List.copyOf(skus);
    }

    private static List<Sku> skus(Cart cart, LineId line) {
        var held = cart.lines().get(line);
        return held == null
                ? List.of()
                : held.line().requirements().stream().map(r -> r.sku()).toList();
    }

    private static Cart handle(Aggregate<CartAggregate> cart, CartCommand command) {
        return cart.invoke(shell -> shell.handle(command));
    }
}
