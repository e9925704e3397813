package org.waybill.domain.stock;

import java.util.ArrayList;
import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.stock.StockCommand.RecordCount;
import org.waybill.domain.stock.StockEvent.CountTaken;
import org.waybill.domain.stock.StockEvent.StockCounted;

/**
 * The rules of counts told by people. One that finds no difference is recorded only where somebody
 * asked for it or says who counted; one that is older than the newest is refused, unless it agrees.
 */
final class StockCounts {

    private StockCounts() {}

    static Decision<StockEvent> count(Stock stock, RecordCount c) {
        var position = stock.at(c.location());
        long onHand = position.onHand();
        long delta = c.counted() - (onHand - c.movedSince());
        boolean told = c.source() != null || position.reckoning().asked();
        if (delta == 0 && !told) {
            return Decision.accept();
        }
        if (position.reckoning().countedAfter(c.countedAt())) {
            return outdated(position, c);
        }
        if (onHand + delta < 0) {
            return StockDecisions.negative(stock, c.sku(), c.location(), delta);
        }
        if (onHand + delta > StockDecisions.MOST_ON_HAND) {
            return StockDecisions.tooMuch(c.location());
        }
        var events = new ArrayList<StockEvent>();
        if (delta != 0) {
            events.add(new StockCounted(c.sku(), c.location(), c.counted(), c.countedAt(), delta));
        }
        if (told) {
            events.add(
                    new CountTaken(c.sku(), c.location(), c.source(), c.counted(), c.countedAt()));
        }
        return Decision.accept(events);
    }

    private static Decision<StockEvent> outdated(Position position, RecordCount c) {
        var detail =
                "Location %s was counted at %s already; a count of %s is older."
                        .formatted(c.location(), position.reckoning().countedAt(), c.countedAt());
        return Decision.refuse(Rejection.conflict("stock.count-outdated", detail));
    }
}
