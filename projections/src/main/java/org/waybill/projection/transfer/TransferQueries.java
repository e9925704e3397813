package org.waybill.projection.transfer;

import static org.waybill.projection.inbound.SupplyProjection.SUPPLIES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.transfer.Transfer;
import org.waybill.domain.transfer.TransferId;
import org.waybill.domain.transfer.TransferView;
import org.waybill.projection.Answer;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.Past;
import org.waybill.projection.Snapshots;
import org.waybill.projection.json.DocumentRows;
import org.waybill.projection.json.DocumentRows.Condition;
import org.waybill.projection.json.Documents;

/** Answers about transfers, now and at any moment of the past. */
@Component
public class TransferQueries {

    private final Snapshots snapshots;
    private final Past past;
    private final DocumentRows<Transfer> rows;

    public TransferQueries(Snapshots snapshots, Past past, JdbcClient jdbc, Documents documents) {
        this.snapshots = snapshots;
        this.past = past;
        this.rows =
                new DocumentRows<>(
                        jdbc, documents, Transfer.class, "transfer", "transfer_id", "requested_at");
    }

    /** The transfer with this id. */
    public Answer<TransferView> transfer(String id) {
        return snapshots.read(
                SUPPLIES, () -> TransferView.of(rows.find(id).orElseThrow(() -> unknown(id))));
    }

    /** The transfer as it was at a position. */
    public Answer<TransferView> transferAt(String id, long position) {
        var then = past.transfer(new TransferId(id), position);
        if (then.version() == 0) {
            throw unknown(id);
        }
        return new Answer<>(TransferView.of(then), position);
    }

    /**
     * Transfers, those requested last first; what is null does not matter.
     *
     * @param location where they come from or go to
     * @param sku of any of their lines
     */
    public Answer<Page<TransferView>> all(
            @Nullable String status,
            @Nullable String location,
            @Nullable String sku,
            @Nullable Cursor after,
            int limit) {
        var wanted =
                List.of(
                        new Condition("r.status = %s", status),
                        new Condition("(r.from_location = %s or r.to_location = %s)", location),
                        new Condition(
                                "r.transfer_id in (select l.transfer_id from transfer_line l"
                                        + " where l.sku = %s)",
                                sku));
        return snapshots.read(
                SUPPLIES, () -> rows.page(wanted, after, limit).map(TransferView::of));
    }

    private static RejectedException unknown(String id) {
        var detail = "There is no transfer %s.".formatted(id);
        return new RejectedException(Rejection.notFound("transfer.unknown", detail));
    }
}
