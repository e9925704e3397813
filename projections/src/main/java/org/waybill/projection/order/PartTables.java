package org.waybill.projection.order;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.NUMBER;
import static org.waybill.projection.Table.Type.TEXT;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.shipment.Shipment;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.domain.shipment.ShipmentId;
import org.waybill.projection.Table;
import org.waybill.store.RecordedEvent;

/** Keeps where fulfillment orders and shipments are found. */
final class PartTables {

    private static final Table<Work> WORK =
            Table.<Work>named("fulfillment_order")
                    .key("fulfillment_id", TEXT, work -> work.id().value())
                    .column("order_key", TEXT, work -> work.now().asRequested().order().value())
                    .column("location", TEXT, work -> work.now().asRequested().location().value())
                    .column("method", TEXT, work -> work.now().asRequested().method().name())
                    .column("status", TEXT, work -> work.now().status().name())
                    .column(
                            "requested_at",
                            INSTANT,
                            Work::requestedAt,
                            "greatest(old.requested_at, excluded.requested_at)")
                    .column("version", NUMBER, work -> work.now().version());

    private static final Table<Shipment> SHIPMENTS =
            Table.<Shipment>named("shipment")
                    .key("shipment_id", TEXT, s -> s.asHandedOver().shipment().value())
                    .column("fulfillment_id", TEXT, s -> s.asHandedOver().fulfillment().value())
                    .column("order_key", TEXT, s -> s.asHandedOver().order().value())
                    .column("location", TEXT, s -> s.asHandedOver().location().value())
                    .column("carrier", TEXT, s -> s.asHandedOver().carrier())
                    .column("tracking_number", TEXT, s -> s.asHandedOver().trackingNumber())
                    .column("status", TEXT, s -> s.status().name())
                    .column("handed_over_at", INSTANT, PartTables::handedOverAt)
                    .column("version", NUMBER, Shipment::version);

    private PartTables() {}

    /**
     * A fulfillment order as it stands.
     *
     * @param requestedAt as text; the epoch if that was told before
     */
    private record Work(FulfillmentId id, FulfillmentOrder now, String requestedAt) {}

    /** Tells what events touched, as it stands in dossiers that have seen the events. */
    static void tell(
            JdbcTemplate jdbc,
            Map<OrderKey, List<RecordedEvent>> events,
            Map<OrderKey, OrderDossier> dossiers) {
        var work = new LinkedHashMap<FulfillmentId, Work>();
        var shipments = new LinkedHashMap<ShipmentId, Shipment>();
        events.forEach(
                (order, about) -> {
                    var dossier = here(dossiers, order);
                    for (var event : about) {
                        if (event.payload() instanceof FulfillmentEvent e) {
                            work.merge(e.fulfillment(), work(event, e, dossier), PartTables::first);
                        } else if (event.payload() instanceof ShipmentEvent e) {
                            shipments.put(e.shipment(), here(dossier.shipments(), e.shipment()));
                        }
                    }
                });
        WORK.write(jdbc, work.values());
        SHIPMENTS.write(jdbc, shipments.values());
    }

    private static Work work(RecordedEvent event, FulfillmentEvent about, OrderDossier dossier) {
        var id = about.fulfillment();
        var at = about instanceof FulfillmentRequested ? event.occurredAt() : Instant.EPOCH;
        return new Work(id, here(dossier.fulfillments(), id), at.toString());
    }

    /** Both stand as they do at the end; only the first may be the request. */
    private static Work first(Work first, Work later) {
        return first;
    }

    private static String handedOverAt(Shipment shipment) {
        return shipment.asHandedOver().handedOverAt().truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static <K, V> V here(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
