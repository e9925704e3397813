package org.waybill.projection.ledger;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.ReservationReleased;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockConsumed;
import org.waybill.domain.stock.StockEvent.StockCounted;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockUnassigned;

/**
 * What a movement was about.
 *
 * @param reason why; null where the type says it all
 * @param reference the document of another house, or the fulfillment order; null for none
 */
record Story(@Nullable String reason, @Nullable String reference) {

    private static final Story NONE = new Story(null, null);

    static Story of(StockEvent event) {
        return switch (event) {
            case StockReceived e -> new Story(null, e.reference());
            case StockAdjusted e -> new Story(e.reason().name(), null);
            case StockCounted e -> new Story("CYCLE_COUNT", null);
            case StockUnassigned e -> new Story(e.reason(), null);
            case StockConsumed e -> new Story(null, e.fulfillment().value());
            case ReservationReleased e -> new Story(e.reason(), null);
            default -> NONE;
        };
    }
}
