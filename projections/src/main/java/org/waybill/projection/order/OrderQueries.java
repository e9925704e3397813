package org.waybill.projection.order;

import static org.waybill.projection.order.OrderProjection.ORDERS;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderView;
import org.waybill.projection.Answer;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.Snapshots;

/** Answers about orders, now and at any moment of the past. */
@Component
public class OrderQueries {

    private static final Keyset<OrderRow> BY_PLACING =
            new Keyset<>(
                    OrderRow.class,
                    "placedAt",
                    "orderKey",
                    row -> Cursor.after(row.placedAt(), row.orderKey()));

    private final OrderReader reader;
    private final Snapshots snapshots;
    private final EntityManager entities;
    private final DossierTables dossiers;
    private final OrderHistory history;

    public OrderQueries(
            OrderReader reader,
            Snapshots snapshots,
            EntityManager entities,
            DossierTables dossiers,
            OrderHistory history) {
        this.reader = reader;
        this.snapshots = snapshots;
        this.entities = entities;
        this.dossiers = dossiers;
        this.history = history;
    }

    /**
     * An order by the number its channel gave it.
     *
     * @param channel may be left open while only one has an order of that number
     */
    public Answer<OrderView> order(String number, @Nullable String channel) {
        return reader.order(number, channel).map(OrderView::of);
    }

    /** The order as it was at a position. */
    public Answer<OrderView> orderAt(String number, @Nullable String channel, long position) {
        return then(number, channel, position).map(past -> OrderView.of(past.dossier()));
    }

    /** Which order has a number. */
    public Answer<OrderKey> key(String number, @Nullable String channel) {
        return snapshots.read(
                ORDERS, () -> new OrderKey(Numbers.only(rows(number, channel), number).orderKey()));
    }

    /** Which order had a number at a position. */
    public Answer<OrderKey> keyAt(String number, @Nullable String channel, long position) {
        return then(number, channel, position)
                .map(past -> past.dossier().order().asPlaced().order());
    }

    /** The orders that pass a filter. */
    public Answer<Page<OrderView>> orders(OrderFilter filter, @Nullable Cursor after, int limit) {
        return snapshots.read(
                ORDERS,
                () ->
                        BY_PLACING
                                .page(entities, filter.wanted(), filter.oldestFirst(), after, limit)
                                .map(row -> OrderView.of(dossiers.read(row))));
    }

    /** Everything recorded about an order, oldest first. */
    public Answer<Page<OrderEventView>> history(
            String number, @Nullable String channel, @Nullable Cursor after, int limit) {
        var mentions =
                snapshots.read(
                        ORDERS,
                        () -> history.mentions(Numbers.only(rows(number, channel), number)));
        return mentions.map(all -> history.page(all, after, limit));
    }

    /** Everything recorded about an order up to a position, oldest first. */
    public Answer<Page<OrderEventView>> historyAt(
            String number,
            @Nullable String channel,
            @Nullable Cursor after,
            int limit,
            long position) {
        return then(number, channel, position)
                .map(past -> history.page(past.mentions(), after, limit));
    }

    private Answer<OrderHistory.PastOrder> then(
            String number, @Nullable String channel, long position) {
        var mentions =
                snapshots.readAt(
                        ORDERS,
                        position,
                        () -> rows(number, channel).stream().map(history::mentions).toList());
        var existing =
                mentions.view().stream()
                        .map(all -> history.at(all, position))
                        .filter(past -> past.dossier().order().placed() != null)
                        .toList();
        return mentions.map(all -> Numbers.only(existing, number));
    }

    private List<OrderRow> rows(String number, @Nullable String channel) {
        return entities.createQuery(
                        "from OrderRow r where r.orderId = :number"
                                + " and (:channel is null or r.channel = :channel)",
                        OrderRow.class)
                .setParameter("number", number)
                .setParameter("channel", channel)
                .getResultList();
    }
}
