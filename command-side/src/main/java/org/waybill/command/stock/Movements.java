package org.waybill.command.stock;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.MessageApplied;
import org.waybill.domain.stock.StockEvent.PendingApplied;
import org.waybill.domain.stock.StockEvent.StockCounted;
import org.waybill.domain.stock.StockMovement;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/** What the log says has moved since an instant. */
@Component
public class Movements {

    private final EventLog log;

    Movements(EventLog log) {
        this.log = log;
    }

    /**
     * What came to a location (positive) and went from it (negative) after an instant. The SKU must
     * be locked, so that nothing moves between looking and deciding.
     */
    public long since(Sku sku, LocationId location, Instant instant) {
        // Nothing is recorded before it happens.
        return log.readSince(Stock.address(sku), instant).stream()
                .filter(event -> effectiveAt(event).isAfter(instant))
                .mapToLong(event -> moved(event, location))
                .sum();
    }

    /** What is told late has moved the units when it happened, whenever it was told. */
    static Instant effectiveAt(RecordedEvent event) {
        return effectiveAt(event.payload(), event.occurredAt());
    }

    /** The same of an event that is not in the log. */
    static Instant effectiveAt(Object payload, Instant occurredAt) {
        return switch (payload) {
            case StockCounted e -> e.countedAt();
            case MessageApplied e -> e.message().occurredAt();
            case PendingApplied e -> e.message().occurredAt();
            default -> occurredAt;
        };
    }

    private static long moved(RecordedEvent event, LocationId location) {
        return event.payload() instanceof StockEvent stockEvent
                ? StockMovement.onHand(stockEvent, location)
                : 0;
    }
}
