package org.waybill.domain.stock;

import org.waybill.domain.Decision;
import org.waybill.domain.stock.StockCommand.ExpectSupply;
import org.waybill.domain.stock.StockEvent.SupplyExpected;

/** The rules of what is to come. What is said again changes nothing. */
final class Supplies {

    private Supplies() {}

    static Decision<StockEvent> expect(Stock stock, ExpectSupply c) {
        var present = stock.supplies().get(c.source());
        long before = present == null ? 0 : present.quantity();
        var next = new Supply(c.location(), c.quantity(), c.expectedAt());
        if (next.equals(present) || (before == 0 && c.quantity() == 0)) {
            return Decision.accept();
        }
        long after = expected(stock) - before + c.quantity();
        if (c.quantity() > before && after > StockDecisions.MOST_ON_HAND) {
            return StockDecisions.tooMuch(c.location());
        }
        return Decision.accept(
                new SupplyExpected(
                        c.sku(), c.source(), c.location(), c.quantity(), c.expectedAt()));
    }

    private static long expected(Stock stock) {
        return stock.supplies().values().stream().mapToLong(Supply::quantity).sum();
    }
}
