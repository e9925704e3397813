package org.waybill.projection.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a shipment is found. */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written is read by SQL
@Table(name = "shipment")
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

    String orderKey() {
        return orderKey;
    }
}
