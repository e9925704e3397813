package org.waybill.projection.order;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.store.RecordedEvent;

/** Keeps where fulfillment orders and shipments are found. */
final class PartTables {

    private PartTables() {}

    /** Tells what events touched, as it stands in dossiers that have seen the events. */
    static void tell(
            Session session,
            Map<OrderKey, List<RecordedEvent>> events,
            Map<OrderKey, OrderDossier> dossiers) {
        var all = events.values().stream().flatMap(List::stream).toList();
        fulfillments(session, all, dossiers);
        shipments(session, all, dossiers);
    }

    private static void fulfillments(
            Session session, List<RecordedEvent> all, Map<OrderKey, OrderDossier> dossiers) {
        var ids = of(FulfillmentEvent.class, all).map(e -> e.fulfillment().value()).toList();
        var rows = Rows.of(session, FulfillmentRow.class, ids);
        for (var event : all) {
            if (event.payload() instanceof FulfillmentEvent e) {
                var id = e.fulfillment();
                var row = rows.at(id.value(), () -> new FulfillmentRow(id));
                row.tell(here(here(dossiers, e.order()).fulfillments(), id));
                if (e instanceof FulfillmentRequested) {
                    row.requested(event.occurredAt());
                }
            }
        }
    }

    private static void shipments(
            Session session, List<RecordedEvent> all, Map<OrderKey, OrderDossier> dossiers) {
        var touching = of(ShipmentEvent.class, all).toList();
        var ids = touching.stream().map(e -> e.shipment().value()).toList();
        var rows = Rows.of(session, ShipmentRow.class, ids);
        for (var event : touching) {
            var id = event.shipment();
            rows.at(id.value(), () -> new ShipmentRow(id))
                    .tell(here(here(dossiers, event.order()).shipments(), id));
        }
    }

    private static <T> Stream<T> of(Class<T> type, List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::payload).filter(type::isInstance).map(type::cast);
    }

    private static <K, V> V here(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
