package org.waybill.domain.stock;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
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

/**
 * What an event moves at a location: a row of the ledger.
 *
 * @param onHand change of what is physically there
 * @param reserved change of what is promised there
 */
public record StockMovement(LocationId location, long onHand, long reserved) {

    /** What an event moves; empty if it moves nothing at a location. */
    public static Optional<StockMovement> of(StockEvent event) {
        return switch (event) {
            case StockReceived e -> moves(e.location(), e.quantity(), 0);
            case StockAdjusted e -> moves(e.location(), e.delta(), 0);
            case StockCounted e -> moves(e.location(), e.delta(), 0);
            case MessageApplied e -> moves(e.location(), e.delta(), 0);
            case PendingApplied e -> moves(e.location(), e.delta(), 0);
            case StockReserved e -> moves(e.location(), 0, e.quantity());
            case StockAssigned e -> moves(e.location(), 0, e.quantity());
            case StockUnassigned e -> moves(e.location(), 0, -e.quantity());
            case StockConsumed e -> moves(e.location(), -e.quantity(), -e.quantity());
            case ReservationReleased e -> moves(e.location(), 0, -e.quantity());
            case TransferReserved e -> moves(e.location(), 0, e.quantity());
            case TransferReleased e -> moves(e.location(), 0, -e.quantity());
            case TransferShipped e -> moves(e.location(), -e.quantity(), -e.quantity());
            case TransferReceived e -> moves(e.location(), e.quantity(), 0);
            case SupplyExpected e -> Optional.empty();
            case StockSetAside e -> Optional.empty();
            case StockMoved e -> Optional.empty();
            case CountRequested e -> Optional.empty();
            case CountTaken e -> Optional.empty();
            case MessagePending e -> Optional.empty();
            case MessageAbsorbed e -> Optional.empty();
            case SafetyStockSet e -> Optional.empty();
            case SafetyPercentSet e -> Optional.empty();
            case ChannelCapSet e -> Optional.empty();
            case PreorderSet e -> Optional.empty();
            case StockPreordered e -> Optional.empty();
            case PreorderEnded e -> Optional.empty();
            case AvailabilityPolicySet e -> Optional.empty();
            case StockHeld e -> Optional.empty();
            case HoldExtended e -> Optional.empty();
            case HoldReleased e -> Optional.empty();
            case LotChange e -> Optional.empty();
        };
    }

    /** By how much an event changes what is physically at a location. */
    public static long onHand(StockEvent event, LocationId location) {
        return of(event)
                .filter(m -> m.location().equals(location))
                .map(StockMovement::onHand)
                .orElse(0L);
    }

    private static Optional<StockMovement> moves(
            @Nullable LocationId location, long onHand, long reserved) {
        return location == null
                ? Optional.empty()
                : Optional.of(new StockMovement(location, onHand, reserved));
    }
}
