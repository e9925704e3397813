package org.waybill.projection.ledger;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.LotChange;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.AvailabilityPolicySet;
import org.waybill.domain.stock.StockEvent.ChannelCapSet;
import org.waybill.domain.stock.StockEvent.CountRequested;
import org.waybill.domain.stock.StockEvent.HoldReleased;
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
import org.waybill.store.RecordedEvent;

/**
 * Where something happened to a SKU.
 *
 * @param location null for the network
 */
record Place(Sku sku, @Nullable LocationId location) {

    static Place of(RecordedEvent event) {
        var change = (StockEvent) event.payload();
        return new Place(change.sku(), location(change));
    }

    private static @Nullable LocationId location(StockEvent event) {
        return switch (event) {
            case StockReceived e -> e.location();
            case StockAdjusted e -> e.location();
            case StockCounted e -> e.location();
            case CountRequested e -> e.location();
            case StockSetAside e -> e.location();
            case StockMoved e -> e.location();
            case SafetyStockSet e -> e.location();
            case SafetyPercentSet e -> e.location();
            case AvailabilityPolicySet e -> null;
            case ChannelCapSet e -> null;
            case PreorderSet e -> null;
            case StockPreordered e -> null;
            case PreorderEnded e -> null;
            case StockHeld e -> null;
            case HoldReleased e -> null;
            case StockReserved e -> e.location();
            case StockAssigned e -> e.location();
            case StockUnassigned e -> e.location();
            case StockConsumed e -> e.location();
            case ReservationReleased e -> e.location();
            case TransferReserved e -> e.location();
            case TransferReleased e -> e.location();
            case TransferShipped e -> e.location();
            case TransferReceived e -> e.location();
            case SupplyExpected e -> null;
            case LotChange e -> null;
        };
    }
}
