package org.waybill.domain.shipment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Stored;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.Parcel;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.OrderKey;

/** What has happened to a shipment. */
public sealed interface ShipmentEvent {

    ShipmentId shipment();

    OrderKey order();

    /** A carrier took it. */
    @Stored("shipment.ShipmentHandedOver")
    record ShipmentHandedOver(
            ShipmentId shipment,
            OrderKey order,
            FulfillmentId fulfillment,
            LocationId location,
            String carrier,
            @Nullable String service,
            @Nullable String trackingNumber,
            List<LineCount> lines,
            List<Parcel> packages,
            Instant handedOverAt)
            implements ShipmentEvent {
        public ShipmentHandedOver {
            lines = List.copyOf(lines);
            packages = List.copyOf(packages);
        }
    }

    /**
     * The carrier said something.
     *
     * @param status where the shipment stands after it; a late or repeated scan leaves it where it
     *     was
     */
    @Stored("shipment.ShipmentScanned")
    record ShipmentScanned(ShipmentId shipment, OrderKey order, Scan scan, ShipmentStatus status)
            implements ShipmentEvent {}

    /** It reached the customer. */
    @Stored("shipment.ShipmentDelivered")
    record ShipmentDelivered(
            ShipmentId shipment,
            OrderKey order,
            FulfillmentId fulfillment,
            List<LineCount> lines,
            Instant deliveredAt)
            implements ShipmentEvent {
        public ShipmentDelivered {
            lines = List.copyOf(lines);
        }
    }
}
