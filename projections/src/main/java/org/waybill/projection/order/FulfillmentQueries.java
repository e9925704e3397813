package org.waybill.projection.order;

import static org.waybill.projection.order.OrderProjection.ORDERS;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentView;
import org.waybill.domain.order.OrderDossier;
import org.waybill.domain.shipment.ShipmentId;
import org.waybill.domain.shipment.ShipmentView;
import org.waybill.projection.Answer;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.Snapshots;

/** Answers about the work of locations and what became of it. Tells from their orders' dossiers. */
@Component
public class FulfillmentQueries {

    private static final Keyset<FulfillmentRow> BY_REQUEST =
            new Keyset<>(
                    FulfillmentRow.class,
                    "requestedAt",
                    "fulfillmentId",
                    row -> Cursor.after(row.requestedAt(), row.fulfillmentId()));

    private final Snapshots snapshots;
    private final EntityManager entities;
    private final DossierTables dossiers;

    public FulfillmentQueries(Snapshots snapshots, EntityManager entities, DossierTables dossiers) {
        this.snapshots = snapshots;
        this.entities = entities;
        this.dossiers = dossiers;
    }

    /** The fulfillment order with this id. */
    public Answer<FulfillmentView> fulfillment(String id) {
        return snapshots.read(
                ORDERS,
                () -> view(id, dossier(known("fulfillment", id, FulfillmentRow.class).orderKey())));
    }

    /**
     * The fulfillment orders of a location in a status, the longest waiting first.
     *
     * @param location null for any
     * @param status null for any
     */
    public Answer<Page<FulfillmentView>> fulfillments(
            @Nullable String location, @Nullable String status, @Nullable Cursor after, int limit) {
        var wanted = new HashMap<String, String>();
        if (location != null) {
            wanted.put("location", location);
        }
        if (status != null) {
            wanted.put("status", status);
        }
        return snapshots.read(
                ORDERS, () -> views(BY_REQUEST.page(entities, wanted, true, after, limit)));
    }

    /** The shipment with this id. */
    public Answer<ShipmentView> shipment(String id) {
        return snapshots.read(
                ORDERS,
                () -> {
                    var row = known("shipment", id, ShipmentRow.class);
                    var shipments = dossier(row.orderKey()).shipments();
                    return ShipmentView.of(
                            Objects.requireNonNull(shipments.get(new ShipmentId(id))));
                });
    }

    private Page<FulfillmentView> views(Page<FulfillmentRow> page) {
        var keys = page.items().stream().map(FulfillmentRow::orderKey).distinct().toList();
        Map<String, OrderDossier> read = new HashMap<>();
        entities.unwrap(Session.class)
                .findMultiple(OrderRow.class, keys)
                .forEach(row -> read.put(row.orderKey(), dossiers.read(row)));
        return page.map(
                row -> view(row.fulfillmentId(), Objects.requireNonNull(read.get(row.orderKey()))));
    }

    private static FulfillmentView view(String id, OrderDossier dossier) {
        var work = dossier.fulfillments().get(new FulfillmentId(id));
        return FulfillmentView.of(Objects.requireNonNull(work));
    }

    private OrderDossier dossier(String orderKey) {
        return dossiers.read(entities.find(OrderRow.class, orderKey));
    }

    private <T> T known(String area, String id, Class<T> type) {
        var row = entities.find(type, id);
        if (row == null) {
            var detail = "There is no %s %s.".formatted(area, id);
            throw new RejectedException(Rejection.notFound(area + ".unknown", detail));
        }
        return row;
    }
}
