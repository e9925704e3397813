package org.waybill.command.stock;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import org.waybill.domain.feed.Outcome;
import org.waybill.domain.stock.FeedMessage;
import org.waybill.domain.stock.Reckoning;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockCommand.RecordCount;
import org.waybill.domain.stock.StockCommand.TakeMessage;

/**
 * Compares a count with the position at the instant it was counted, by what the log says has moved
 * since.
 */
@Component
class StockCounting {

    private final StockDesk desk;
    private final Movements movements;

    StockCounting(StockDesk desk, Movements movements) {
        this.desk = desk;
        this.movements = movements;
    }

    @CommandHandler
    Stock on(RecordCount c, MetaData metaData) {
        // Looking locks the SKU: nothing can move between reading the log and recording the count.
        desk.look(c.sku());
        long moved = movements.since(c.sku(), c.location(), c.countedAt());
        var netted =
                new RecordCount(
                        c.sku(), c.location(), c.counted(), c.countedAt(), moved, c.source());
        return desk.handle(netted, metaData);
    }

    @CommandHandler
    Outcome on(TakeMessage c, MetaData metaData) {
        var message = c.message();
        var before = desk.look(c.sku()).at(c.location()).reckoning();
        boolean seen = before.covers(message);
        long moved =
                message.absolute() && !seen
                        ? movements.since(c.sku(), c.location(), message.occurredAt())
                        : 0;
        var netted = new TakeMessage(c.sku(), c.location(), message, moved);
        var after = desk.handle(netted, metaData).at(c.location()).reckoning();
        if (seen) {
            return message.absolute() ? Outcome.SUPERSEDED : Outcome.ABSORBED;
        }
        return waits(after, message) ? Outcome.PENDING : Outcome.APPLIED;
    }

    private static boolean waits(Reckoning reckoning, FeedMessage message) {
        return reckoning.waiting().stream().anyMatch(one -> one.message().equals(message));
    }
}
