package org.waybill.domain.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waybill.domain.Decision;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockCommand.TakeMessage;
import org.waybill.domain.stock.StockEvent.MessageApplied;
import org.waybill.domain.stock.StockEvent.PendingApplied;

/** Takes messages as the command side does: each name once, counts netted by what moved since. */
final class FeedDesk {

    private final Map<Sku, Stock> stocks = new HashMap<>();
    private final List<StockEvent> log = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** A message, and the position it is about. */
    record Telling(Sku sku, LocationId location, FeedMessage message) {}

    void take(Telling telling) {
        if (!known.add(telling.message().key())) {
            return;
        }
        var stock = at(telling.sku());
        var command =
                new TakeMessage(
                        telling.sku(), telling.location(), telling.message(), moved(telling));
        if (StockDecisions.decide(stock, command)
                instanceof Decision.Accepted<StockEvent>(var events)) {
            events.forEach(this::record);
        }
    }

    /** A fact that no message told. */
    void record(StockEvent event) {
        log.add(event);
        stocks.put(event.sku(), at(event.sku()).evolve(event));
    }

    Stock at(Sku sku) {
        return stocks.getOrDefault(sku, Stock.NONE);
    }

    List<StockEvent> log() {
        return log;
    }

    private long moved(Telling telling) {
        return log.stream()
                .filter(event -> event.sku().equals(telling.sku()))
                .filter(event -> after(event, telling.message().occurredAt()))
                .mapToLong(event -> StockMovement.onHand(event, telling.location()))
                .sum();
    }

    private static boolean after(StockEvent event, Instant instant) {
        return switch (event) {
            case MessageApplied e -> e.message().occurredAt().isAfter(instant);
            case PendingApplied e -> e.message().occurredAt().isAfter(instant);
            default -> false;
        };
    }
}
