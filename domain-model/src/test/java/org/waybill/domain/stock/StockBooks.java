package org.waybill.domain.stock;

import static org.waybill.domain.Laws.between;
import static org.waybill.domain.Laws.same;

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
        for (var reservation : stock.reservations().values()) {
            between("a reservation", reservation.total(), 1, Long.MAX_VALUE);
            between("unrouted", reservation.unrouted(), 0, reservation.total());
            for (long units : reservation.assigned().values()) {
                between("assigned", units, 1, reservation.total());
            }
        }
    }

    /** What may be promised, from the definition; as good as endless where there is no end. */
    static long available(Stock stock, Terms terms) {
        if (terms.backorder().unlimited()) {
            return Long.MAX_VALUE;
        }
        long sum = 0;
        for (var entry : stock.positions().entrySet()) {
            var p = entry.getValue();
            long aside = p.aside().values().stream().mapToLong(Long::longValue).sum();
            long free = p.onHand() - aside - assigned(stock, entry.getKey());
            if (free < 0) {
                sum += free;
            } else if (terms.eligible().contains(entry.getKey())) {
                sum += Math.max(0, free - p.safetyStock());
            }
        }
        sum -= unrouted(stock) + held(stock);
        for (var entry : stock.policies().entrySet()) {
            boolean own = entry.getKey().equals(terms.channel());
            sum -= own ? entry.getValue().threshold() : entry.getValue().ringFenced();
        }
        boolean limited = terms.backorder().mode() == Backorder.Mode.LIMIT;
        return Math.max(0, sum + (limited ? terms.backorder().limit() : 0));
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
