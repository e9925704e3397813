package org.waybill.projection;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.cart.CartEvent.CartConverted;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockEvent.AvailabilityPolicySet;
import org.waybill.domain.stock.StockEvent.CountRequested;
import org.waybill.domain.stock.StockEvent.HoldReleased;
import org.waybill.domain.stock.StockEvent.ReservationReleased;
import org.waybill.domain.stock.StockEvent.SafetyStockSet;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockAssigned;
import org.waybill.domain.stock.StockEvent.StockConsumed;
import org.waybill.domain.stock.StockEvent.StockCounted;
import org.waybill.domain.stock.StockEvent.StockHeld;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockReserved;
import org.waybill.domain.stock.StockEvent.StockSetAside;
import org.waybill.domain.stock.StockEvent.StockUnassigned;

/** Says what an event is about. */
public final class Subjects {

    private Subjects() {}

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

    private static @Nullable OrderKey order(StockEvent event) {
        return switch (event) {
            case StockReserved e -> e.order();
            case StockAssigned e -> e.order();
            case StockUnassigned e -> e.order();
            case StockConsumed e -> e.order();
            case ReservationReleased e -> e.order();
            case StockReceived e -> null;
            case StockAdjusted e -> null;
            case StockCounted e -> null;
            case CountRequested e -> null;
            case StockSetAside e -> null;
            case SafetyStockSet e -> null;
            case AvailabilityPolicySet e -> null;
            case StockHeld e -> null;
            case HoldReleased e -> null;
        };
    }
}
