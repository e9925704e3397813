package org.waybill.domain.shipment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.fulfillment.FulfillmentView;

/** A shipment as it is told to those who ask. */
public record ShipmentView(
        String shipmentId,
        String fulfillmentId,
        String orderId,
        String channel,
        String location,
        String status,
        String carrier,
        @Nullable String service,
        @Nullable String trackingNumber,
        Instant handedOverAt,
        List<FulfillmentView.Content> lines,
        List<Event> trackingEvents,
        long version) {

    /** What the carrier said. */
    public record Event(String status, Instant occurredAt, @Nullable String location) {}

    /** Tells it. */
    public static ShipmentView of(Shipment shipment) {
        var start = shipment.asHandedOver();
        return new ShipmentView(
                start.shipment().value(),
                start.fulfillment().value(),
                start.order().number(),
                start.order().channel().value(),
                start.location().value(),
                shipment.status().name(),
                start.carrier(),
                start.service(),
                start.trackingNumber(),
                start.handedOverAt(),
                start.lines().stream().map(FulfillmentView.Content::of).toList(),
                shipment.scans().stream().map(ShipmentView::event).toList(),
                shipment.version());
    }

    private static Event event(Scan scan) {
        return new Event(scan.status().name(), scan.occurredAt(), scan.location());
    }
}
