package org.waybill.projection.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.shipment.Shipment;
import org.waybill.domain.shipment.ShipmentId;

/** Where a shipment is found. */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written is read by SQL
@Table(schema = "projections", name = "shipment")
class ShipmentRow {

    @Id
    @Column(name = "shipment_id")
    private String shipmentId = "";

    @Column(name = "fulfillment_id")
    private String fulfillmentId = "";

    @Column(name = "order_key")
    private String orderKey = "";

    private String location = "";
    private String carrier = "";

    @Column(name = "tracking_number")
    private @Nullable String trackingNumber;

    private String status = "";

    @Column(name = "handed_over_at")
    private Instant handedOverAt = Instant.EPOCH;

    private long version;

    protected ShipmentRow() {}

    ShipmentRow(ShipmentId id) {
        this.shipmentId = id.value();
    }

    void tell(Shipment shipment) {
        var start = shipment.asHandedOver();
        fulfillmentId = start.fulfillment().value();
        orderKey = start.order().value();
        location = start.location().value();
        carrier = start.carrier();
        trackingNumber = start.trackingNumber();
        status = shipment.status().name();
        handedOverAt = start.handedOverAt().truncatedTo(ChronoUnit.MICROS);
        version = shipment.version();
    }

    String orderKey() {
        return orderKey;
    }
}
