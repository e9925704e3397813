package org.waybill.command.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waybill.command.States;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockDecisions;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockPart;
import org.waybill.store.EventLog;

/**
 * Decides about stock without doing anything. What it has decided of a position is remembered for
 * the next row about it; of positions that come one after another, those long past are forgotten.
 */
final class StockTrial {

    private static final int REMEMBERED = 5_000;

    private final States states;
    private final EventLog log;
    private final Map<Sku, Stock> stocks = recent();
    private final Map<Spot, List<Told>> told = recent();

    StockTrial(States states, EventLog log) {
        this.states = states;
        this.log = log;
    }

    private record Spot(Sku sku, LocationId location) {}

    private record Told(StockEvent event, Instant effectiveAt) {}

    private static <K, V> Map<K, V> recent() {
        return Collections.synchronizedMap(
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > REMEMBERED;
                    }
                });
    }

    /** By how much a part of a position has moved since an instant. */
    long movedSince(Sku sku, LocationId location, StockPart part, Instant since) {
        long recorded =
                log.readSince(Stock.address(sku), since).stream()
                        .filter(event -> Movements.effectiveAt(event).isAfter(since))
                        .filter(event -> event.payload() instanceof StockEvent)
                        .mapToLong(event -> part.moved((StockEvent) event.payload(), location))
                        .sum();
        long tried =
                told.getOrDefault(new Spot(sku, location), List.of()).stream()
                        .filter(one -> one.effectiveAt().isAfter(since))
                        .mapToLong(one -> part.moved(one.event(), location))
                        .sum();
        return recorded + tried;
    }

    /**
     * Whether a command would change anything.
     *
     * @throws org.waybill.domain.RejectedException if it would be refused
     */
    boolean changes(StockCommand command, LocationId location, Instant occurredAt) {
        var spot = new Spot(command.sku(), location);
        var before = told.getOrDefault(spot, List.of());
        var stock = stocks.get(command.sku());
        if (stock == null) {
            stock = states.stock(command.sku(), Long.MAX_VALUE);
            stocks.put(command.sku(), stock);
        }
        for (var one : before) {
            stock = stock.evolve(one.event());
        }
        var events = StockDecisions.decide(stock, command).orThrow();
        var after = new ArrayList<>(before);
        events.forEach(
                event -> after.add(new Told(event, Movements.effectiveAt(event, occurredAt))));
        told.put(spot, List.copyOf(after));
        return !events.isEmpty();
    }
}
