package org.waybill.projection.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.order.OrderKey;

/** An order's dossier, with what orders are looked for by. */
@Entity
@SuppressWarnings("UnusedVariable") // what is only written is read by SQL
@Table(schema = "projections", name = "order_dossier")
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

    OrderRow(OrderKey key) {
        orderKey = key.value();
        orderId = key.number();
        channel = key.channel().value();
    }

    /**
     * Tells the dossier as it now is.
     *
     * @param at the position of the event that made it so
     */
    void tell(OrderDossier dossier, String text, long at) {
        var placed = dossier.order().asPlaced();
        status = dossier.order().status().name();
        customerId = placed.customer().customerId();
        placedAt = placed.placedAt().truncatedTo(ChronoUnit.MICROS);
        position = at;
        version = dossier.order().version();
        document = text;
    }

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
