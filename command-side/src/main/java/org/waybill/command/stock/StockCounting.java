package org.waybill.command.stock;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockCommand.RecordCount;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.StockCounted;
import org.waybill.domain.stock.StockMovement;
import org.waybill.store.EventLog;
import org.waybill.store.EventMetadata;
import org.waybill.store.RecordedEvent;

/**
 * Compares a count with the position at the instant it was counted, by what the log says has moved
 * since.
 */
@Component
class StockCounting {

    private final StockDesk desk;
    private final EventLog log;

    StockCounting(StockDesk desk, EventLog log) {
        this.desk = desk;
        this.log = log;
    }

    @CommandHandler
    Stock on(RecordCount c, MetaData metaData) {
        // Looking locks the SKU: nothing can move between reading the log and recording the count.
        desk.look(c.sku());
        long moved =
                c.countedAt().isBefore(now(metaData))
                        ? movedSince(c.sku(), c.location(), c.countedAt())
                        : 0;
        var netted = new RecordCount(c.sku(), c.location(), c.counted(), c.countedAt(), moved);
        return desk.handle(netted, metaData);
    }

    private static Instant now(MetaData metaData) {
        return metaData.get(EventMetadata.OCCURRED_AT) instanceof String text
                ? Instant.parse(text)
                : Instant.MAX;
    }

    private long movedSince(Sku sku, LocationId location, Instant countedAt) {
        // Nothing is recorded before it happens.
        return log.readSince(Stock.address(sku), countedAt).stream()
                .filter(event -> effectiveAt(event).isAfter(countedAt))
                .mapToLong(event -> moved(event, location))
                .sum();
    }

    /** A count corrects the position at the instant it was counted, whenever it was told. */
    static Instant effectiveAt(RecordedEvent event) {
        return event.payload() instanceof StockCounted counted
                ? counted.countedAt()
                : event.occurredAt();
    }

    private static long moved(RecordedEvent event, LocationId location) {
        return event.payload() instanceof StockEvent stockEvent
                ? StockMovement.onHand(stockEvent, location)
                : 0;
    }
}
