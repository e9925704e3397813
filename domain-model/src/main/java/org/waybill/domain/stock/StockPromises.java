package org.waybill.domain.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.HoldTask.ExpireHolds;
import org.waybill.domain.stock.HoldTask.ExtendHolds;
import org.waybill.domain.stock.HoldTask.HoldStock;
import org.waybill.domain.stock.HoldTask.ReleaseHolds;
import org.waybill.domain.stock.StockCommand.ReserveStock;
import org.waybill.domain.stock.StockEvent.HoldExtended;
import org.waybill.domain.stock.StockEvent.HoldReleased;
import org.waybill.domain.stock.StockEvent.PreorderEnded;
import org.waybill.domain.stock.StockEvent.StockHeld;
import org.waybill.domain.stock.StockEvent.StockReserved;

/**
 * The rules of promising units: first what no longer counts goes, then what is left is compared
 * with what is asked.
 */
final class StockPromises {

    private StockPromises() {}

    static Decision<StockEvent> hold(Stock stock, HoldStock c) {
        var wanted = addedUp(c.lines());
        var lines = wanted.stream().map(LineQuantity::line).toList();
        var ended = new ArrayList<>(expired(stock, c.sku(), c.at()));
        ended.addAll(
                ended(
                        after(stock, ended),
                        c.sku(),
                        c.cart(),
                        lines::contains,
                        HoldRelease.REPLACED));
        ended.addAll(Preorders.settled(after(stock, ended), c.sku()));
        var freed = after(stock, ended);
        var refusal = refusal(freed, c.sku(), wanted, c.terms(), null);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        var held =
                wanted.stream()
                        .<StockEvent>map(
                                l ->
                                        new StockHeld(
                                                c.sku(),
                                                c.cart(),
                                                l.line(),
                                                l.quantity(),
                                                c.expiresAt()))
                        .toList();
        ended.addAll(Preorders.marked(freed, c.terms(), total(wanted), held));
        return Decision.accept(ended);
    }

    /** One hold per line, because a line's newer hold takes the place of its former one. */
    private static List<LineQuantity> addedUp(List<LineQuantity> lines) {
        var sums = new LinkedHashMap<LineId, Long>();
        lines.forEach(line -> sums.merge(line.line(), line.quantity(), Math::addExact));
        return sums.entrySet().stream()
                .map(sum -> new LineQuantity(sum.getKey(), sum.getValue()))
                .toList();
    }

    static Decision<StockEvent> reserve(Stock stock, ReserveStock c) {
        var ended = new ArrayList<>(expired(stock, c.sku(), c.at()));
        if (c.cart() != null) {
            ended.addAll(
                    ended(
                            after(stock, ended),
                            c.sku(),
                            c.cart(),
                            line -> true,
                            HoldRelease.CONVERTED));
        }
        ended.addAll(Preorders.settled(after(stock, ended), c.sku()));
        var freed = after(stock, ended);
        var refusal = refusal(freed, c.sku(), c.lines(), c.terms(), c);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        var reserved =
                c.lines().stream()
                        .<StockEvent>map(
                                l ->
                                        new StockReserved(
                                                c.sku(),
                                                c.order(),
                                                l.line(),
                                                l.quantity(),
                                                c.location()))
                        .toList();
        ended.addAll(
                c.location() == null
                        ? Preorders.marked(freed, c.terms(), total(c.lines()), reserved)
                        : reserved);
        return Decision.accept(ended);
    }

    static Decision<StockEvent> extend(Stock stock, ExtendHolds c) {
        var events = new ArrayList<StockEvent>();
        for (var entry : held(stock, c.cart()).entrySet()) {
            var hold = entry.getValue();
            if (!hold.expiresAt().isAfter(c.at())) {
                return Decision.refuse(over(c.cart()));
            }
            if (hold.expiresAt().isBefore(c.expiresAt())) {
                events.add(
                        new HoldExtended(c.sku(), c.cart(), entry.getKey().line(), c.expiresAt()));
            }
        }
        return Decision.accept(events);
    }

    /** A cart's holds may be gone any moment once their time is over. */
    private static Rejection over(CartKey cart) {
        var detail = "The time of what cart %s held is over.".formatted(cart.cart());
        return Rejection.conflict("cart.hold-over", detail);
    }

    static Decision<StockEvent> releaseHolds(Stock stock, ReleaseHolds c) {
        Predicate<LineId> wanted = line -> c.line() == null || line.equals(c.line());
        return Decision.accept(ended(stock, c.sku(), c.cart(), wanted, c.reason()));
    }

    static Decision<StockEvent> expire(Stock stock, ExpireHolds c) {
        return Decision.accept(expired(stock, c.sku(), c.at()));
    }

    static List<StockEvent> expired(Stock stock, Sku sku, Instant at) {
        var events = new ArrayList<StockEvent>();
        for (var key : stock.index().ended(at, stock.holds())) {
            var hold = Objects.requireNonNull(stock.holds().get(key));
            events.addAll(released(sku, key, hold, HoldRelease.EXPIRED));
        }
        return events;
    }

    private static List<StockEvent> ended(
            Stock stock, Sku sku, CartKey cart, Predicate<LineId> wanted, HoldRelease reason) {
        var events = new ArrayList<StockEvent>();
        held(stock, cart)
                .forEach(
                        (key, hold) -> {
                            if (wanted.test(key.line())) {
                                events.addAll(released(sku, key, hold, reason));
                            }
                        });
        return events;
    }

    private static SortedMap<ReservationKey, Hold> held(Stock stock, CartKey cart) {
        var owner = Owner.of(cart);
        var held = new TreeMap<ReservationKey, Hold>();
        for (var entry : stock.holds().tailMap(ReservationKey.firstOf(owner)).entrySet()) {
            if (!entry.getKey().owner().equals(owner)) {
                break;
            }
            held.put(entry.getKey(), entry.getValue());
        }
        return held;
    }

    private static List<StockEvent> released(
            Sku sku, ReservationKey key, Hold hold, HoldRelease reason) {
        var cart = key.cart();
        var released = new HoldReleased(sku, cart, key.line(), hold.quantity(), reason);
        if (hold.preordered() == 0) {
            return List.of(released);
        }
        var channel = cart.channel();
        var ended =
                new PreorderEnded(sku, channel, null, cart, key.line(), hold.preordered(), false);
        return List.of(ended, released);
    }

    static Stock after(Stock stock, List<? extends StockEvent> events) {
        var next = stock;
        for (var event : events) {
            next = next.evolve(event);
        }
        return next;
    }

    private static @Nullable Rejection refusal(
            Stock stock,
            Sku sku,
            List<LineQuantity> lines,
            Terms terms,
            @Nullable ReserveStock atLocation) {
        long asked = total(lines);
        if (asked + stock.demand().unrouted() > StockDecisions.MOST_ON_HAND) {
            return tooMuch(sku);
        }
        long there = promisable(stock, terms, atLocation);
        if (asked <= there) {
            return null;
        }
        var detail =
                "%d of SKU %s asked for, %d available to channel %s."
                        .formatted(asked, sku, there, terms.channel());
        return Rejection.conflict("stock.insufficient", detail);
    }

    /** The sum; just above the most there can be, where it is more than that. */
    static long total(List<LineQuantity> lines) {
        long sum = 0;
        for (var line : lines) {
            sum = Math.min(StockDecisions.MOST_ON_HAND + 1, sum + line.quantity());
        }
        return sum;
    }

    static Rejection tooMuch(Sku sku) {
        var detail =
                "More than %d units of SKU %s would be promised."
                        .formatted(StockDecisions.MOST_ON_HAND, sku);
        return Rejection.unacceptable("stock.too-much", detail);
    }

    private static long promisable(Stock stock, Terms terms, @Nullable ReserveStock c) {
        var offered = stock.availability(terms);
        if (c == null || c.location() == null) {
            return offered.unlimited() ? Long.MAX_VALUE : offered.available();
        }
        var location = Objects.requireNonNull(c.location());
        return terms.eligible().counts(location)
                ? Math.min(offered.withoutPreorder(), stock.at(location).available())
                : 0;
    }
}
