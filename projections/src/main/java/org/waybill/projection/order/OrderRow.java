package org.waybill.projection.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An order's dossier, with what orders are looked for by. */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written is read by SQL
@Table(name = "order_dossier")
class OrderRow {

    @Id
    @Column(name = "order_key")
    private String orderKey = "";

    @Column(name = "order_id")
    private String orderId = "";

    private String channel = "";
    private String status = "";

    @Column(name = "customer_id")
    private String customerId = "";

    @Column(name = "placed_at")
    private Instant placedAt = Instant.EPOCH;

    private long position;
    private long version;
    private String document = "";

    protected OrderRow() {}

    String orderKey() {
        return orderKey;
    }

    Instant placedAt() {
        return placedAt;
    }

    String document() {
        return document;
    }
}
