package org.waybill.domain.stock;

import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.ResetStock;

/** How a position is set to what another house says of it. */
final class StockResets {

    private StockResets() {}

    /** The difference to what was there at that instant; none records nothing. */
    static Decision<StockEvent> decide(Stock stock, ResetStock c) {
        var position = stock.at(c.location());
        long there = c.part().of(position);
        long delta = c.units() - (there - c.movedSince());
        if (delta == 0) {
            return Decision.accept();
        }
        if (there + delta < 0) {
            return Decision.refuse(negative(c, there, delta));
        }
        var reason = AdjustmentReason.EXTERNAL_RESET;
        var state = c.part().state();
        return StockDecisions.asked(
                stock, new AdjustStock(c.sku(), c.location(), delta, state, reason));
    }

    private static Rejection negative(ResetStock c, long there, long delta) {
        var detail =
                "Location %s has %d of SKU %s; %d at that time would leave %d now."
                        .formatted(c.location(), there, c.sku(), c.units(), there + delta);
        return Rejection.conflict("stock.negative", detail);
    }
}
