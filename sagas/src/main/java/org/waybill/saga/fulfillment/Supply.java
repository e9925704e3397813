package org.waybill.saga.fulfillment;

import org.waybill.domain.stock.LotChange;
import org.waybill.domain.stock.StockEvent;
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

/** What may be promised again: how many waiting orders an event is a reason to try. */
final class Supply {

    /** Orders tried where it cannot be told how many units there are now. */
    static final long UNTOLD = 50;

    /** Orders tried when a location has room for another part of an order. */
    static final long ROOM = 10;

    /** Orders tried when locations, channels, carriers, rules or limits of capacity change. */
    static final long NETWORK = 200;

    private Supply() {}

    /** At most as many orders as units: each needs one at least. */
    static long tries(StockEvent event) {
        return switch (event) {
            case StockReceived e -> e.quantity();
            case StockAdjusted e -> Math.max(0, e.delta());
            case StockCounted e -> Math.max(0, e.delta());
            case MessageApplied e -> Math.max(0, e.delta());
            case ReservationReleased e -> e.quantity();
            case HoldReleased e -> freed(e);
            case StockUnassigned e -> e.quantity();
            case TransferReleased e -> e.quantity();
            case TransferReceived e -> e.quantity();
            case StockMoved e -> e.to() == null ? e.quantity() : 0;
            case SafetyStockSet _,
                    SafetyPercentSet _,
                    AvailabilityPolicySet _,
                    ChannelCapSet _,
                    PreorderSet _ ->
                    UNTOLD;
            case CountRequested _,
                    CountTaken _,
                    MessagePending _,
                    PendingApplied _,
                    MessageAbsorbed _,
                    StockSetAside _,
                    StockHeld _,
                    HoldExtended _,
                    StockReserved _,
                    StockAssigned _,
                    StockConsumed _,
                    StockPreordered _,
                    PreorderEnded _,
                    TransferReserved _,
                    TransferShipped _,
                    SupplyExpected _,
                    LotChange _ ->
                    0;
        };
    }

    private static long freed(HoldReleased e) {
        return switch (e.reason()) {
            case EXPIRED, ABANDONED -> e.quantity();
            case CONVERTED, REPLACED -> 0;
        };
    }
}
