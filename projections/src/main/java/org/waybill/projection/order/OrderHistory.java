package org.waybill.projection.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderDossier;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.json.Documents;
import org.waybill.store.EventLog;

/**
 * What the log says about an order. Where it does is read from the table in a snapshot; the log
 * itself afterwards, since it does not change.
 */
@Component
public class OrderHistory {

    private final HistoryTable table;
    private final EventLog log;
    private final Documents documents;

    public OrderHistory(HistoryTable table, EventLog log, Documents documents) {
        this.table = table;
        this.log = log;
        this.documents = documents;
    }

    /**
     * An order as it was.
     *
     * @param mentions where it had been spoken of by then
     */
    record PastOrder(OrderDossier dossier, List<Long> mentions) {}

    /** The positions that speak of an order. */
    List<Long> mentions(OrderRow order) {
        return table.positions(order.orderKey());
    }

    /** The order as it was at a position. */
    PastOrder at(List<Long> mentions, long position) {
        var then = mentions.stream().filter(mention -> mention <= position).toList();
        return new PastOrder(Dossiers.evolve(OrderDossier.EMPTY, log.at(then)), then);
    }

    /** A part of what was recorded at these positions. */
    Page<OrderEventView> page(List<Long> mentions, @Nullable Cursor after, int limit) {
        long from = after == null ? 0 : after.number(0);
        var left = mentions.stream().filter(mention -> mention > from).limit(limit + 1L).toList();
        var page = Page.of(left, limit, Cursor::after);
        var events =
                log.at(page.items()).stream()
                        .map(event -> OrderEventView.of(event, documents.tree(event.payload())))
                        .toList();
        return new Page<>(events, page.next());
    }
}
