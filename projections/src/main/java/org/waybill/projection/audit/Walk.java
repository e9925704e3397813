package org.waybill.projection.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockSums;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/** A SKU's history, read once, and what it came to at some positions of the log. */
final class Walk {

    private final Map<Long, Stock> stops = new HashMap<>();
    private final TreeSet<Long> ahead;
    private Stock stock = Stock.NONE;

    private Walk(Collection<Long> positions) {
        this.ahead = new TreeSet<>(positions);
    }

    static Walk of(EventLog log, Sku sku, Collection<Long> positions) {
        var walk = new Walk(positions);
        log.each(Stock.address(sku), walk.ahead.last(), walk::step);
        walk.ahead.forEach(position -> walk.stops.put(position, walk.stock));
        return walk;
    }

    private void step(RecordedEvent event) {
        while (!ahead.isEmpty() && ahead.first() < event.position()) {
            stops.put(Objects.requireNonNull(ahead.pollFirst()), stock);
        }
        stock = stock.evolve((StockEvent) event.payload());
    }

    /** What it came to at one of the positions asked for. */
    Stock at(long position) {
        return Objects.requireNonNull(stops.get(position));
    }

    /** The first event behind which the sums of a SKU are not those of its promises. */
    static @Nullable Long firstBroken(EventLog log, Sku sku, long upTo) {
        var search = new Search();
        log.each(Stock.address(sku), upTo, search::step);
        return search.found;
    }

    private static final class Search {

        private Stock stock = Stock.NONE;
        private @Nullable Long found;

        void step(RecordedEvent event) {
            if (found == null) {
                stock = stock.evolve((StockEvent) event.payload());
                found = StockSums.broken(stock).isEmpty() ? null : event.position();
            }
        }
    }
}
