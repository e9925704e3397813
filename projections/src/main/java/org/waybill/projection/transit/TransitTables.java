package org.waybill.projection.transit;

import static org.waybill.projection.Table.Type.INSTANT;
import static org.waybill.projection.Table.Type.TEXT;
import static org.waybill.projection.Table.Type.TRUTH;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentLinesCancelled;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRejected;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentWithdrawn;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.OrderEvent.OrderDestinationChanged;
import org.waybill.domain.order.OrderEvent.OrderPlaced;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentDelivered;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentHandedOver;
import org.waybill.projection.Table;
import org.waybill.store.RecordedEvent;

/** Keeps when each part of an order was asked for, left and came. Pickups are not on their way. */
@Component
public class TransitTables {

    private static final Table<Row> TRANSIT =
            Table.<Row>named("transit")
                    .key("fulfillment", TEXT, row -> row.fulfillment)
                    .column("order_key", TEXT, row -> row.order)
                    .column("location", TEXT, row -> row.location, kept("location"))
                    .column("requested_at", INSTANT, row -> row.requestedAt, kept("requested_at"))
                    .column("carrier", TEXT, row -> row.carrier, kept("carrier"))
                    .column("service", TEXT, row -> row.service, kept("service"))
                    .column("shipped_at", INSTANT, row -> row.shippedAt, kept("shipped_at"))
                    .column("delivered_at", INSTANT, row -> row.deliveredAt, kept("delivered_at"))
                    .column(
                            "given_up",
                            TRUTH,
                            row -> row.givenUp,
                            "old.given_up or excluded.given_up");

    private static final Table<Map.Entry<String, String>> REGIONS =
            Table.<Map.Entry<String, String>>named("transit_region")
                    .key("order_key", TEXT, Map.Entry::getKey)
                    .column("region", TEXT, Map.Entry::getValue);

    private final JdbcTemplate jdbc;

    public TransitTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a batch says of a part; null where it says nothing. */
    private static final class Row {
        private final String fulfillment;
        private final String order;
        private @Nullable String location;
        private @Nullable String requestedAt;
        private @Nullable String carrier;
        private @Nullable String service;
        private @Nullable String shippedAt;
        private @Nullable String deliveredAt;
        private boolean givenUp;

        private Row(String fulfillment, OrderKey order) {
            this.fulfillment = fulfillment;
            this.order = order.value();
        }
    }

    private static String kept(String column) {
        return "coalesce(excluded.%s, old.%1$s)".formatted(column);
    }

    /** Tells what events say, in the current transaction. */
    void tell(List<RecordedEvent> events) {
        var rows = new LinkedHashMap<String, Row>();
        var regions = new LinkedHashMap<String, String>();
        for (var event : events) {
            if (event.payload() instanceof OrderPlaced placed && placed.shipTo() != null) {
                regions.put(placed.order().value(), region(placed.shipTo()));
            } else if (event.payload() instanceof OrderDestinationChanged e) {
                regions.put(e.order().value(), region(e.shipTo()));
            } else {
                tell(event, rows);
            }
        }
        REGIONS.write(jdbc, regions.entrySet());
        TRANSIT.write(jdbc, rows.values());
    }

    private static void tell(RecordedEvent event, Map<String, Row> rows) {
        switch (event.payload()) {
            case FulfillmentRequested e when !e.method().collected() -> {
                var row = row(rows, e.fulfillment().value(), e.order());
                row.location = e.location().value();
                row.requestedAt = text(event.occurredAt());
            }
            case FulfillmentRejected e ->
                    row(rows, e.fulfillment().value(), e.order()).givenUp = true;
            case FulfillmentWithdrawn e ->
                    row(rows, e.fulfillment().value(), e.order()).givenUp = true;
            case FulfillmentLinesCancelled e ->
                    row(rows, e.fulfillment().value(), e.order()).givenUp = true;
            case ShipmentHandedOver e -> {
                var row = row(rows, e.fulfillment().value(), e.order());
                row.location = e.location().value();
                row.carrier = e.carrier();
                row.service = e.service();
                row.shippedAt = text(e.handedOverAt());
            }
            case ShipmentDelivered e ->
                    row(rows, e.fulfillment().value(), e.order()).deliveredAt =
                            text(e.deliveredAt());
            default -> {}
        }
    }

    private static Row row(Map<String, Row> rows, String fulfillment, OrderKey order) {
        return rows.computeIfAbsent(fulfillment, id -> new Row(id, order));
    }

    private static String text(Instant instant) {
        return instant.toString();
    }

    /** The country, and its region where it is told. */
    private static String region(Destination destination) {
        var address = destination.address();
        return address.region() == null
                ? address.country()
                : address.country() + "-" + address.region();
    }
}
