package org.waybill.projection.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderDossier;
import org.waybill.projection.Answer;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.json.Documents;
import org.waybill.store.EventLog;

/** What the log says about an order. */
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

    /** The order as it was at a position that the table has seen. */
    OrderDossier dossierAt(String orderKey, long position) {
        var mentions = table.positions(orderKey, 0, position, Integer.MAX_VALUE);
        return Dossiers.evolve(OrderDossier.EMPTY, log.at(mentions));
    }

    /** Everything about it up to a position that the table has seen, oldest first. */
    Answer<Page<OrderEventView>> of(
            String orderKey, @Nullable Cursor after, long position, int limit) {
        long from = after == null ? 0 : after.number(0);
        var mentions = table.positions(orderKey, from, position, limit + 1);
        var page = Page.of(mentions, limit, Cursor::after);
        return new Answer<>(new Page<>(events(page.items()), page.next()), position);
    }

    private List<OrderEventView> events(List<Long> positions) {
        return log.at(positions).stream()
                .map(event -> OrderEventView.of(event, documents.tree(event.payload())))
                .toList();
    }
}
