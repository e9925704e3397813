package org.waybill.projection.lot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.OrderKey;

/** A movement as it is read, with what is known of its order and shipment. */
record LotRow(
        String lot,
        long position,
        Instant occurredAt,
        LotMovement.Kind kind,
        @Nullable String location,
        long quantity,
        long onHand,
        long sellable,
        long allotted,
        @Nullable String orderKey,
        @Nullable String lineId,
        @Nullable String fulfillmentId,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable String expiresOn,
        @Nullable String sellUntil,
        List<String> serials,
        @Nullable String customerId,
        @Nullable String shipmentId,
        @Nullable String carrier,
        @Nullable String trackingNumber) {

    /** What it is selected from. */
    static final String SOURCE =
            " from lot_movement m"
                    + " left join order_dossier o on o.order_key = m.order_key"
                    + " left join shipment s on m.kind = 'LEFT'"
                    + " and s.fulfillment_id = m.fulfillment_id";

    static final String COLUMNS = "m.*, o.customer_id, s.shipment_id, s.carrier, s.tracking_number";

    static LotRow read(ResultSet row) throws SQLException {
        var serials = row.getString("serials");
        return new LotRow(
                row.getString("lot"),
                row.getLong("position"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                LotMovement.Kind.valueOf(row.getString("kind")),
                row.getString("location"),
                row.getLong("quantity"),
                row.getLong("on_hand"),
                row.getLong("sellable"),
                row.getLong("allotted"),
                row.getString("order_key"),
                row.getString("line_id"),
                row.getString("fulfillment_id"),
                row.getString("reference"),
                row.getString("reason"),
                row.getString("expires_on"),
                row.getString("sell_until"),
                serials.isEmpty() ? List.of() : List.of(serials.split(" ")),
                row.getString("customer_id"),
                row.getString("shipment_id"),
                row.getString("carrier"),
                row.getString("tracking_number"));
    }

    String place() {
        return Objects.requireNonNullElse(location, "");
    }

    @Nullable OrderKey order() {
        return orderKey == null ? null : new OrderKey(orderKey);
    }
}
