package org.waybill.projection.order;

import java.util.List;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.store.RecordedEvent;

/** Folds dossiers: live, anew and up to a moment of the past in the same way. */
final class Dossiers {

    private Dossiers() {}

    /**
     * Whether an event changes a dossier; what else is about an order stands in its history only.
     */
    static boolean changedBy(RecordedEvent event) {
        return switch (event.payload()) {
            case OrderEvent e -> true;
            case FulfillmentEvent e -> true;
            case ShipmentEvent e -> true;
            default -> false;
        };
    }

    static OrderDossier evolve(OrderDossier dossier, List<RecordedEvent> events) {
        var next = dossier;
        for (var event : events) {
            next =
                    switch (event.payload()) {
                        case OrderEvent e -> next.evolve(e);
                        case FulfillmentEvent e -> next.evolve(e);
                        case ShipmentEvent e -> next.evolve(e);
                        default -> next;
                    };
        }
        return next;
    }
}
