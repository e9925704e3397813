package org.waybill.domain.stock;

import static org.waybill.domain.Laws.between;
import static org.waybill.domain.Laws.same;

import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Backorder;

/** What the books of a SKU must show at every moment, added up from its parts anew. */
public final class StockBooks {

    private StockBooks() {}

    /** Everything that is kept twice agrees, and nothing is less than nothing. */
    public static void balance(Stock stock) {
        same("confirmed demand", stock.demand().confirmed(), unrouted(stock));
        same("held demand", stock.demand().held(), held(stock));
        stock.positions()
                .forEach(
                        (location, position) -> {
                            between("on hand", position.onHand(), 0, Long.MAX_VALUE);
                            between("sellable", position.sellable(), 0, position.onHand());
                            same("reserved", position.reserved(), assigned(stock, location));
                        });
        stock.policies()
                .forEach(
                        (channel, policy) ->
                                same(
                                        "pre-ordered",
                                        policy.preorder() == null ? 0 : policy.preorder().waiting(),
                                        preordered(stock, channel)));
        nobodyWaitsForWhatIsThere(stock);
        for (var reservation : stock.reservations().values()) {
            between("pre-ordered", reservation.preordered(), 0, reservation.unrouted());
            between("a reservation", reservation.total(), 1, Long.MAX_VALUE);
            between("unrouted", reservation.unrouted(), 0, reservation.total());
            for (long units : reservation.assigned().values()) {
                between("assigned", units, 1, reservation.total());
            }
        }
    }

    private static void nobodyWaitsForWhatIsThere(Stock stock) {
        long waiting = 0;
        for (var channel : stock.policies().keySet()) {
            waiting += preordered(stock, channel);
        }
        long free = waiting - unrouted(stock) - held(stock);
        for (var position : stock.positions().values()) {
            free += position.free() < 0 ? position.free() : position.available();
        }
        between("pre-orders that units are there for", Math.min(waiting, free), Long.MIN_VALUE, 0);
    }

    /** What may be promised, from the definition; as good as endless where there is no end. */
    static long available(Stock stock, Terms terms) {
        var cap = stock.policyOf(terms.channel()).cap();
        long most = cap == null ? Long.MAX_VALUE : Math.max(0, cap.units() - cap.sold());
        return terms.backorder().unlimited() ? most : Math.min(most, uncapped(stock, terms));
    }

    private static long uncapped(Stock stock, Terms terms) {
        long sum = 0;
        for (var entry : stock.positions().entrySet()) {
            var p = entry.getValue();
            long aside = p.aside().values().stream().mapToLong(Long::longValue).sum();
            long free = p.onHand() - aside - assigned(stock, entry.getKey());
            if (free < 0) {
                sum += free;
            } else if (terms.eligible().counts(entry.getKey())) {
                long share = (p.sellable() * p.safetyPercent() + 99) / 100;
                sum += Math.max(0, free - Math.max(p.safetyStock(), share));
            }
        }
        sum -= unrouted(stock) + held(stock);
        for (var entry : stock.policies().entrySet()) {
            boolean own = entry.getKey().equals(terms.channel());
            sum -= own ? entry.getValue().threshold() : entry.getValue().ringFenced();
        }
        for (var entry : stock.policies().entrySet()) {
            var preorder = entry.getValue().preorder();
            boolean undue = preorder != null && terms.at().isBefore(preorder.until());
            sum += undue ? preordered(stock, entry.getKey()) : 0;
        }
        boolean limited = terms.backorder().mode() == Backorder.Mode.LIMIT;
        long early = stock.policyOf(terms.channel()).preorderLeft(terms.at());
        return Math.max(0, sum + (limited ? terms.backorder().limit() : 0) + early);
    }

    /** What a channel's lines have pre-ordered and not got yet. */
    private static long preordered(Stock stock, ChannelId channel) {
        long units = 0;
        for (var entry : stock.holds().entrySet()) {
            units += of(channel, entry.getKey()) ? entry.getValue().preordered() : 0;
        }
        for (var entry : stock.reservations().entrySet()) {
            units += of(channel, entry.getKey()) ? entry.getValue().preordered() : 0;
        }
        return units;
    }

    private static boolean of(ChannelId channel, ReservationKey key) {
        return key.owner().value().endsWith("@" + channel.value());
    }

    /** Everything promised, to orders and carts. */
    static long promised(Stock stock) {
        return held(stock)
                + stock.reservations().values().stream().mapToLong(Reservation::total).sum();
    }

    /** Everything there that may be sold, promised or not. */
    static long sellable(Stock stock) {
        return stock.positions().values().stream().mapToLong(Position::sellable).sum();
    }

    private static long unrouted(Stock stock) {
        return stock.reservations().values().stream().mapToLong(Reservation::unrouted).sum();
    }

    private static long held(Stock stock) {
        return stock.holds().values().stream().mapToLong(Hold::quantity).sum();
    }

    private static long assigned(Stock stock, LocationId location) {
        return stock.reservations().values().stream().mapToLong(r -> r.at(location)).sum();
    }
}
