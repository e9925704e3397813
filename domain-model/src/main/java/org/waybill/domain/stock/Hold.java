package org.waybill.domain.stock;

import java.time.Instant;
import org.waybill.domain.stock.StockEvent.StockHeld;

/**
 * Units that a cart's line has on the network until an instant.
 *
 * @param preordered of those, what is of the channel's pre-order quota
 */
public record Hold(long quantity, Instant expiresAt, long preordered) {

    static Hold of(StockHeld event) {
        return new Hold(event.quantity(), event.expiresAt(), 0);
    }

    Hold until(Instant end) {
        return new Hold(quantity, end, preordered);
    }

    Hold preorder(long delta) {
        return new Hold(quantity, expiresAt, preordered + delta);
    }
}
