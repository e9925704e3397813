package org.waybill.projection.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Where a fulfillment order is found: by its id, or in a location's queue. */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written is read by SQL
@Table(name = "fulfillment_order")
class FulfillmentRow {

    @Id
    @Column(name = "fulfillment_id")
    private String fulfillmentId = "";

    @Column(name = "order_key")
    private String orderKey = "";

    private String location = "";
    private String method = "";
    private String status = "";

    @Column(name = "requested_at")
    private Instant requestedAt = Instant.EPOCH;

    private long version;

    protected FulfillmentRow() {}

    String fulfillmentId() {
        return fulfillmentId;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    String orderKey() {
        return orderKey;
    }
}
