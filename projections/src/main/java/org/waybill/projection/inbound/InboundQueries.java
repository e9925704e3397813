package org.waybill.projection.inbound;

import static org.waybill.projection.inbound.SupplyProjection.SUPPLIES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.inbound.Inbound;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.inbound.InboundView;
import org.waybill.projection.Answer;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.Past;
import org.waybill.projection.Snapshots;
import org.waybill.projection.json.DocumentRows;
import org.waybill.projection.json.DocumentRows.Condition;
import org.waybill.projection.json.Documents;

/** Answers about deliveries, now and at any moment of the past. */
@Component
public class InboundQueries {

    private final Snapshots snapshots;
    private final Past past;
    private final DocumentRows<Inbound> rows;

    public InboundQueries(Snapshots snapshots, Past past, JdbcClient jdbc, Documents documents) {
        this.snapshots = snapshots;
        this.past = past;
        this.rows =
                new DocumentRows<>(
                        jdbc, documents, Inbound.class, "inbound", "inbound_id", "announced_at");
    }

    /** The delivery with this id. */
    public Answer<InboundView> inbound(String id) {
        return snapshots.read(
                SUPPLIES, () -> InboundView.of(rows.find(id).orElseThrow(() -> unknown(id))));
    }

    /** The delivery as it was at a position. */
    public Answer<InboundView> inboundAt(String id, long position) {
        var then = past.inbound(new InboundId(id), position);
        if (then.version() == 0) {
            throw unknown(id);
        }
        return new Answer<>(InboundView.of(then), position);
    }

    /**
     * Deliveries, those announced last first; what is null does not matter.
     *
     * @param sku of any of their lines
     */
    public Answer<Page<InboundView>> all(
            @Nullable String status,
            @Nullable String location,
            @Nullable String sku,
            @Nullable Cursor after,
            int limit) {
        var wanted =
                List.of(
                        new Condition("r.status = %s", status),
                        new Condition("r.location = %s", location),
                        new Condition(
                                "r.inbound_id in (select l.inbound_id from inbound_line l"
                                        + " where l.sku = %s)",
                                sku));
        return snapshots.read(SUPPLIES, () -> rows.page(wanted, after, limit).map(InboundView::of));
    }

    private static RejectedException unknown(String id) {
        var detail = "There is no delivery %s.".formatted(id);
        return new RejectedException(Rejection.notFound("inbound.unknown", detail));
    }
}
