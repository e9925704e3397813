package org.waybill.command.foresight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.States;
import org.waybill.domain.foresight.ForesightSettings;
import org.waybill.domain.foresight.PricedLocation;
import org.waybill.domain.foresight.StockPrices;
import org.waybill.domain.foresight.StockPrices.Nothing;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.foresight.Care;
import org.waybill.domain.sourcing.foresight.PriceBook;
import org.waybill.domain.sourcing.foresight.ShadowPrices;
import org.waybill.store.EventLog;

/**
 * Computes prices from the log as it stands, without locking anybody: demand of the last days, the
 * stock of now, and what carriers and locations charge. Only the scarcest SKUs are priced.
 */
@Component
class Pricer {

    private static final int MOST_LOOKED_AT = 1_000;
    private static final int MOST_PRICED = 500;
    private static final int MOST_LOCATIONS = 100;
    private static final int ROUNDS = 6;

    private final EventLog log;
    private final States states;
    private final Outlooks outlooks;

    Pricer(EventLog log, States states, Outlooks outlooks) {
        this.log = log;
        this.states = states;
        this.outlooks = outlooks;
    }

    /** Prices of now, not yet numbered. */
    StockPrices prices(ForesightSettings settings, Instant at) {
        long head = log.head();
        var demand = Demand.of(log, settings, at, head);
        if (demand.orders() == 0) {
            return answer(settings, at, head, demand, 0, null, Nothing.NO_DEMAND);
        }
        var stock = stock(demand, head);
        if (stock.isEmpty()) {
            return answer(settings, at, head, demand, 0, null, Nothing.NO_STOCK);
        }
        int skus =
                (int) stock.values().stream().flatMap(s -> s.keySet().stream()).distinct().count();
        var outlook = outlooks.of(settings, at, demand, stock);
        if (outlook.lanes().isEmpty() && outlook.walkIns().isEmpty()) {
            return answer(settings, at, head, demand, skus, null, Nothing.NO_WAYS);
        }
        var care = new Care(settings.seed(), settings.scenarios(), ROUNDS);
        return answer(settings, at, head, demand, skus, ShadowPrices.of(outlook, care), null);
    }

    /** A SKU, and what there is of it; {@code days} says how long it lasts, in thousandths. */
    private record Scarce(Sku sku, long days, Map<LocationId, Long> units) {}

    /** Units that are free, by location and SKU: those that last shortest, where there are most. */
    private SortedMap<LocationId, Map<Sku, Long>> stock(Demand demand, long head) {
        var asked = new ArrayList<>(demand.units().entrySet());
        asked.sort(Map.Entry.<Sku, Long>comparingByValue().reversed());
        var scarce = new ArrayList<Scarce>();
        for (var one : asked.subList(0, Math.min(MOST_LOOKED_AT, asked.size()))) {
            var units = free(one.getKey(), head);
            long all = units.values().stream().mapToLong(Long::longValue).sum();
            if (all > 0) {
                scarce.add(new Scarce(one.getKey(), all * 1_000 / one.getValue(), units));
            }
        }
        scarce.sort(Comparator.comparingLong(Scarce::days));
        var stock = new TreeMap<LocationId, Map<Sku, Long>>();
        for (var one : scarce.subList(0, Math.min(MOST_PRICED, scarce.size()))) {
            one.units()
                    .forEach(
                            (location, units) ->
                                    stock.computeIfAbsent(location, key -> new TreeMap<>())
                                            .put(one.sku(), units));
        }
        return most(stock);
    }

    private Map<LocationId, Long> free(Sku sku, long head) {
        var free = new TreeMap<LocationId, Long>();
        states.stock(sku, head)
                .positions()
                .forEach(
                        (location, position) -> {
                            if (position.available() > 0) {
                                free.put(
                                        location,
                                        Math.min(Integer.MAX_VALUE, position.available()));
                            }
                        });
        return free;
    }

    private static SortedMap<LocationId, Map<Sku, Long>> most(
            SortedMap<LocationId, Map<Sku, Long>> stock) {
        var most = new TreeMap<LocationId, Map<Sku, Long>>();
        stock.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> -one.getValue().size()))
                .limit(MOST_LOCATIONS)
                .forEach(one -> most.put(one.getKey(), one.getValue()));
        return most;
    }

    private static StockPrices answer(
            ForesightSettings settings,
            Instant at,
            long position,
            Demand demand,
            int skus,
            @Nullable PriceBook book,
            @Nullable Nothing nothing) {
        return new StockPrices(
                0,
                position,
                settings,
                at,
                demand.days(),
                demand.orders(),
                skus,
                book == null ? List.of() : locations(book),
                book == null ? 0 : book.bound(),
                book == null ? "" : book.digest(),
                nothing);
    }

    private static List<PricedLocation> locations(PriceBook book) {
        return book.stock().keySet().stream()
                .map(one -> new PricedLocation(one, book.stock(one), book.room(one)))
                .toList();
    }
}
