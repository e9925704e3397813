package org.waybill.projection.ledger;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.MessageApplied;
import org.waybill.domain.stock.StockEvent.PendingApplied;
import org.waybill.domain.stock.StockEvent.ReservationReleased;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockConsumed;
import org.waybill.domain.stock.StockEvent.StockCounted;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockSetAside;
import org.waybill.domain.stock.StockEvent.StockUnassigned;
import org.waybill.domain.stock.StockEvent.TransferReceived;
import org.waybill.domain.stock.StockEvent.TransferReleased;
import org.waybill.domain.stock.StockEvent.TransferReserved;
import org.waybill.domain.stock.StockEvent.TransferShipped;
import org.waybill.domain.stock.SupplyKey;
import org.waybill.domain.transfer.TransferId;

/**
 * What a movement was about.
 *
 * @param reason why; null where the type says it all
 * @param reference the document or message of another house, the line of a delivery or transfer, or
 *     the fulfillment order; null for none
 * @param move of units that stayed where they were; null for none
 */
record Story(@Nullable String reason, @Nullable String reference, @Nullable StateChange move) {

    private static final Story NONE = new Story(null, null);

    private Story(@Nullable String reason, @Nullable String reference) {
        this(reason, reference, null);
    }

    static Story of(StockEvent event) {
        return switch (event) {
            case StockReceived e -> new Story(delivered(e.reference()), e.reference());
            case StockAdjusted e -> new Story(e.reason().name(), null);
            case MessageApplied e -> new Story(e.message().because().name(), e.message().key());
            case PendingApplied e -> new Story(e.message().because().name(), e.message().key());
            case StockCounted e -> new Story("CYCLE_COUNT", null);
            case StockSetAside e ->
                    new Story(e.reason(), null, StateChange.of(null, e.state(), e.quantity()));
            case StockMoved e ->
                    new Story(
                            e.reason().name(),
                            null,
                            StateChange.of(e.from(), e.to(), e.quantity()));
            case StockUnassigned e -> new Story(e.reason(), null);
            case StockConsumed e -> new Story(null, e.fulfillment().value());
            case ReservationReleased e -> new Story(e.reason(), null);
            case TransferReserved e -> transfer(e.transfer(), e.line());
            case TransferReleased e ->
                    new Story(e.reason(), transfer(e.transfer(), e.line()).reference());
            case TransferShipped e -> transfer(e.transfer(), e.line());
            case TransferReceived e -> transfer(e.transfer(), e.line());
            default -> NONE;
        };
    }

    private static @Nullable String delivered(@Nullable String reference) {
        return reference != null && InboundId.addressed(reference) ? "INBOUND" : null;
    }

    private static Story transfer(TransferId transfer, LineId line) {
        return new Story(
                AdjustmentReason.TRANSFER.name(), SupplyKey.of(transfer.address(), line).value());
    }
}
