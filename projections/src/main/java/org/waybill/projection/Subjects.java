package org.waybill.projection;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.cart.CartEvent.CartConverted;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.domain.stock.LotChange;
import org.waybill.domain.stock.LotChange.LotBlocked;
import org.waybill.domain.stock.LotChange.LotExpired;
import org.waybill.domain.stock.LotChange.LotReleased;
import org.waybill.domain.stock.LotChange.LotsAdded;
import org.waybill.domain.stock.LotChange.LotsAllotted;
import org.waybill.domain.stock.LotChange.LotsArrived;
import org.waybill.domain.stock.LotChange.LotsFreed;
import org.waybill.domain.stock.LotChange.LotsLeft;
import org.waybill.domain.stock.LotChange.LotsMoved;
import org.waybill.domain.stock.LotChange.LotsNotArrived;
import org.waybill.domain.stock.LotChange.LotsPicked;
import org.waybill.domain.stock.LotChange.LotsReceived;
import org.waybill.domain.stock.LotChange.LotsRemoved;
import org.waybill.domain.stock.LotChange.LotsSent;
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
import org.waybill.store.RecordedEvent;

/** Says what an event is about. */
public final class Subjects {

    /** The addresses of orders, and of what is named after them. */
    private static final Pattern ADDRESS =
            Pattern.compile("order:(.+)|(?:fulfillment|shipment):(.+)\\.F\\d+(?:\\.S\\d+)?");

    private Subjects() {}

    /**
     * The order an event is about, by its address where its payload does not say; null if it is
     * about none.
     */
    public static @Nullable OrderKey order(RecordedEvent event) {
        var order = order(event.payload());
        return order == null ? addressed(event.aggregateId()) : order;
    }

    private static @Nullable OrderKey addressed(String address) {
        var parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return null;
        }
        return new OrderKey(Objects.requireNonNullElseGet(parts.group(1), () -> parts.group(2)));
    }

    /** The order an event is about; null if it is about none. */
    public static @Nullable OrderKey order(Object payload) {
        return switch (payload) {
            case OrderEvent e -> e.order();
            case FulfillmentEvent e -> e.order();
            case ShipmentEvent e -> e.order();
            case CartConverted e -> e.order();
            case StockEvent e -> order(e);
            default -> null;
        };
    }

    private static @Nullable OrderKey order(LotChange event) {
        return switch (event) {
            case LotsAllotted e -> e.order();
            case LotsFreed e -> e.order();
            case LotsPicked e -> e.order();
            case LotsLeft e -> e.order();
            case LotsReceived _,
                    LotsAdded _,
                    LotsRemoved _,
                    LotsMoved _,
                    LotsSent _,
                    LotsArrived _,
                    LotsNotArrived _,
                    LotExpired _,
                    LotBlocked _,
                    LotReleased _ ->
                    null;
        };
    }

    private static @Nullable OrderKey order(StockEvent event) {
        return switch (event) {
            case StockReserved e -> e.order();
            case StockAssigned e -> e.order();
            case StockUnassigned e -> e.order();
            case StockConsumed e -> e.order();
            case ReservationReleased e -> e.order();
            case StockPreordered e -> e.order();
            case PreorderEnded e -> e.order();
            case TransferReserved e -> null;
            case TransferReleased e -> null;
            case TransferShipped e -> null;
            case TransferReceived e -> null;
            case SupplyExpected e -> null;
            case StockReceived e -> null;
            case StockAdjusted e -> null;
            case StockCounted e -> null;
            case CountRequested e -> null;
            case CountTaken e -> null;
            case MessageAbsorbed e -> null;
            case MessageApplied e -> null;
            case MessagePending e -> null;
            case PendingApplied e -> null;
            case StockSetAside e -> null;
            case StockMoved e -> null;
            case SafetyStockSet e -> null;
            case SafetyPercentSet e -> null;
            case ChannelCapSet e -> null;
            case PreorderSet e -> null;
            case AvailabilityPolicySet e -> null;
            case StockHeld e -> null;
            case HoldExtended e -> null;
            case HoldReleased e -> null;
            case LotChange e -> order(e);
        };
    }
}
