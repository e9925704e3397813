package org.waybill.app.golden;

import static org.waybill.app.golden.Samples.CART;
import static org.waybill.app.golden.Samples.FULFILLMENT;
import static org.waybill.app.golden.Samples.LATER;
import static org.waybill.app.golden.Samples.LINE;
import static org.waybill.app.golden.Samples.ORDER;
import static org.waybill.app.golden.Samples.SKU;
import static org.waybill.app.golden.Samples.STORE;
import static org.waybill.app.golden.Samples.THEN;
import static org.waybill.app.golden.Samples.TRANSFER;
import static org.waybill.app.golden.Samples.WAREHOUSE;
import static org.waybill.app.golden.Samples.WEB;

import java.util.List;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.FeedMessage;
import org.waybill.domain.stock.HoldRelease;
import org.waybill.domain.stock.StockEvent.AvailabilityPolicySet;
import org.waybill.domain.stock.StockEvent.ChannelCapSet;
import org.waybill.domain.stock.StockEvent.CountRequested;
import org.waybill.domain.stock.StockEvent.CountTaken;
import org.waybill.domain.stock.StockEvent.HoldExtended;
import org.waybill.domain.stock.StockEvent.HoldReleased;
import org.waybill.domain.stock.StockEvent.MessageAbsorbed;
import org.waybill.domain.stock.StockEvent.MessageApplied;
import org.waybill.domain.stock.StockEvent.MessagePending;
import org.waybill.domain.stock.StockEvent.PendingApplied;
import org.waybill.domain.stock.StockEvent.PreorderEnded;
import org.waybill.domain.stock.StockEvent.PreorderSet;
import org.waybill.domain.stock.StockEvent.ReservationReleased;
import org.waybill.domain.stock.StockEvent.SafetyPercentSet;
import org.waybill.domain.stock.StockEvent.SafetyStockSet;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockAssigned;
import org.waybill.domain.stock.StockEvent.StockConsumed;
import org.waybill.domain.stock.StockEvent.StockCounted;
import org.waybill.domain.stock.StockEvent.StockHeld;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.StockEvent.StockPreordered;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockReserved;
import org.waybill.domain.stock.StockEvent.StockSetAside;
import org.waybill.domain.stock.StockEvent.StockUnassigned;
import org.waybill.domain.stock.StockEvent.SupplyExpected;
import org.waybill.domain.stock.StockEvent.TransferReceived;
import org.waybill.domain.stock.StockEvent.TransferReleased;
import org.waybill.domain.stock.StockEvent.TransferReserved;
import org.waybill.domain.stock.StockEvent.TransferShipped;
import org.waybill.domain.stock.StockState;
import org.waybill.domain.stock.SupplyKey;

/** Events of stock. */
final class StockSamples {

    private static final FeedMessage SALE =
            new FeedMessage(
                    "pos-store-7",
                    "T-100",
                    17L,
                    FeedMessage.Kind.SALE,
                    THEN,
                    -2,
                    AdjustmentReason.POS_SALE);
    private static final FeedMessage BARE =
            new FeedMessage("pos-store-7", "T-100", null, FeedMessage.Kind.SALE, THEN, -2, null);

    private StockSamples() {}

    static List<Object> complete() {
        return List.of(
                new StockReceived(SKU, STORE, 10, "PO-77"),
                new StockAdjusted(SKU, STORE, -3, AdjustmentReason.DAMAGED),
                new StockCounted(SKU, STORE, 9, THEN, -1),
                new CountRequested(SKU, STORE, AdjustmentReason.NOT_IN_STOCK),
                new CountTaken(SKU, STORE, "rfid-store-7", 9, THEN),
                new MessageApplied(SKU, STORE, SALE, -2),
                new MessagePending(SKU, STORE, SALE, -2),
                new PendingApplied(SKU, STORE, SALE, -2),
                new MessageAbsorbed(SKU, STORE, SALE, LATER),
                new StockSetAside(SKU, STORE, StockState.DISPLAY, 2, "WORN_DISPLAY"),
                new StockMoved(
                        SKU,
                        STORE,
                        StockState.QUALITY_HOLD,
                        StockState.DAMAGED,
                        2,
                        AdjustmentReason.INSPECTION),
                new SafetyStockSet(SKU, STORE, 5),
                new SafetyPercentSet(SKU, STORE, 15),
                new AvailabilityPolicySet(SKU, WEB, 7, 20L),
                new ChannelCapSet(SKU, WEB, 60L),
                new PreorderSet(SKU, WEB, 40L, LATER),
                new StockPreordered(SKU, WEB, ORDER, CART, LINE, 3),
                new PreorderEnded(SKU, WEB, ORDER, CART, LINE, 3, true),
                new StockHeld(SKU, CART, LINE, 4, LATER),
                new HoldExtended(SKU, CART, LINE, LATER),
                new HoldReleased(SKU, CART, LINE, 4, HoldRelease.EXPIRED),
                new StockReserved(SKU, ORDER, LINE, 6, STORE),
                new StockAssigned(SKU, ORDER, LINE, STORE, 6),
                new StockUnassigned(SKU, ORDER, LINE, STORE, 6, "NO_VARIANCE"),
                new StockConsumed(SKU, ORDER, LINE, STORE, 6, FULFILLMENT),
                new ReservationReleased(SKU, ORDER, LINE, STORE, 6, "changed mind"),
                new TransferReserved(SKU, TRANSFER, LINE, STORE, 4),
                new TransferReleased(SKU, TRANSFER, LINE, STORE, 1, "NOT_PICKED"),
                new TransferShipped(SKU, TRANSFER, LINE, STORE, 3),
                new TransferReceived(SKU, TRANSFER, LINE, WAREHOUSE, 3),
                new SupplyExpected(SKU, new SupplyKey("inbound:PO-1:1"), STORE, 3, LATER));
    }

    static List<Object> minimal() {
        return List.of(
                new StockReceived(SKU, STORE, 10, null),
                new CountTaken(SKU, STORE, null, 9, THEN),
                new MessageApplied(SKU, STORE, BARE, -2),
                new MessagePending(SKU, STORE, BARE, -2),
                new PendingApplied(SKU, STORE, BARE, -2),
                new MessageAbsorbed(SKU, STORE, BARE, LATER),
                new StockMoved(SKU, STORE, null, null, 2, AdjustmentReason.OTHER),
                new AvailabilityPolicySet(SKU, WEB, 7, null),
                new ChannelCapSet(SKU, WEB, null),
                new PreorderSet(SKU, WEB, null, null),
                new StockPreordered(SKU, WEB, null, null, LINE, 3),
                new PreorderEnded(SKU, WEB, null, null, LINE, 3, false),
                new StockReserved(SKU, ORDER, LINE, 6, null),
                new ReservationReleased(SKU, ORDER, LINE, null, 6, "changed mind"));
    }
}
