package org.waybill.command.stock;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockCommand.ResetStock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/**
 * Sets a position to what another house says was there at an instant, by what the log says has
 * moved since.
 */
@Component
class StockResetting {

    private final StockDesk desk;
    private final EventLog log;

    StockResetting(StockDesk desk, EventLog log) {
        this.desk = desk;
        this.log = log;
    }

    @CommandHandler
    Stock on(ResetStock c, MetaData metaData) {
        // Looking locks the SKU: nothing can move between reading the log and setting it.
        desk.look(c.sku());
        return desk.handle(netted(c, movedSince(c)), metaData);
    }

    static ResetStock netted(ResetStock c, long moved) {
        return new ResetStock(c.sku(), c.location(), c.part(), c.units(), c.countedAt(), moved);
    }

    private long movedSince(ResetStock c) {
        var since = c.countedAt();
        return since == null
                ? 0
                : log.readSince(Stock.address(c.sku()), since).stream()
                        .mapToLong(event -> moved(event, c, since))
                        .sum();
    }

    private static long moved(RecordedEvent event, ResetStock c, Instant since) {
        return Movements.effectiveAt(event).isAfter(since)
                        && event.payload() instanceof StockEvent stockEvent
                ? c.part().moved(stockEvent, c.location())
                : 0;
    }

    /**
     * When it has happened, as far as the log is concerned: what is told late belongs to before.
     */
    static Instant occurredAt(@Nullable Instant countedAt, Instant now) {
        return countedAt == null ? now : countedAt;
    }
}
