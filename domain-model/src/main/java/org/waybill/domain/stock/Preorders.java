package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockEvent.PreorderEnded;
import org.waybill.domain.stock.StockEvent.StockHeld;
import org.waybill.domain.stock.StockEvent.StockPreordered;
import org.waybill.domain.stock.StockEvent.StockReserved;

/** Keeps account of which promises are of a channel's pre-order quota. */
final class Preorders {

    private Preorders() {}

    /**
     * What units of an order's line that leave the network mean for its pre-order: units that were
     * there go first.
     *
     * @param filled whether a location has them now
     * @param event which takes them from the network
     * @return that event, after what has to be said before it
     */
    static List<StockEvent> ended(
            Stock stock,
            Sku sku,
            OrderKey order,
            LineId line,
            long quantity,
            boolean filled,
            StockEvent event) {
        var reservation = stock.reservation(order, line);
        long there = reservation.unrouted() - reservation.preordered();
        long ended = Math.min(reservation.preordered(), Math.max(0, quantity - there));
        if (ended == 0) {
            return List.of(event);
        }
        var said = new PreorderEnded(sku, order.channel(), order, null, line, ended, filled);
        return List.of(said, event);
    }

    /**
     * Which units are no longer waited for, because there are so many that nobody else is promised.
     */
    static List<StockEvent> settled(Stock stock, Sku sku) {
        if (waiting(stock) == 0) {
            return List.of();
        }
        var events = new ArrayList<StockEvent>();
        long left = free(stock);
        for (var entry : stock.reservations().entrySet()) {
            long units = Math.min(left, entry.getValue().preordered());
            if (units > 0) {
                events.add(filled(sku, entry.getKey().order(), entry.getKey().line(), units));
                left -= units;
            }
        }
        for (var entry : stock.holds().entrySet()) {
            long units = Math.min(left, entry.getValue().preordered());
            if (units > 0) {
                events.add(filled(sku, entry.getKey().cart(), entry.getKey().line(), units));
                left -= units;
            }
        }
        return events;
    }

    private static StockEvent filled(Sku sku, OrderKey order, LineId line, long units) {
        return new PreorderEnded(sku, order.channel(), order, null, line, units, true);
    }

    private static StockEvent filled(Sku sku, CartKey cart, LineId line, long units) {
        return new PreorderEnded(sku, cart.channel(), null, cart, line, units, true);
    }

    /** What is there and promised to nobody, pre-orders apart; negative where too much is. */
    private static long free(Stock stock) {
        var sum = stock.sum(Eligible.EVERYWHERE);
        return waiting(stock) - stock.demand().unrouted() + sum.available() - sum.shortage();
    }

    /** Units pre-ordered that there are none of yet. */
    static long waiting(Stock stock) {
        long waiting = 0;
        for (var policy : stock.policies().values()) {
            waiting += policy.preorder() == null ? 0 : policy.preorder().waiting();
        }
        return waiting;
    }

    /**
     * Promises on the network, each followed by what is pre-ordered in it: the units that are not
     * there, as far as the quota goes.
     *
     * @param stock before them
     * @param asked units in all of them
     */
    static List<StockEvent> marked(
            Stock stock, Terms terms, long asked, List<StockEvent> promises) {
        long quota = stock.policyOf(terms.channel()).preorderLeft(terms.at());
        long left = quota == 0 ? 0 : Math.clamp(asked - Math.max(0, free(stock)), 0L, quota);
        var events = new ArrayList<StockEvent>();
        for (var promise : promises) {
            events.add(promise);
            var marked = left > 0 ? mark(promise, left) : null;
            if (marked != null) {
                events.add(marked);
                left -= marked.quantity();
            }
        }
        return events;
    }

    private static @Nullable StockPreordered mark(StockEvent promise, long most) {
        return switch (promise) {
            case StockReserved e ->
                    new StockPreordered(
                            e.sku(),
                            e.order().channel(),
                            e.order(),
                            null,
                            e.line(),
                            Math.min(most, e.quantity()));
            case StockHeld e ->
                    new StockPreordered(
                            e.sku(),
                            e.cart().channel(),
                            null,
                            e.cart(),
                            e.line(),
                            Math.min(most, e.quantity()));
            default -> null;
        };
    }
}
