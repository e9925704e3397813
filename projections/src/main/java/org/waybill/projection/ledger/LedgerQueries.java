package org.waybill.projection.ledger;

import static org.waybill.projection.ledger.LedgerProjection.LEDGER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.order.OrderKey;
import org.waybill.projection.Answer;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.Snapshots;

/** Answers what moved. */
@Component
public class LedgerQueries {

    private final Snapshots snapshots;
    private final JdbcClient jdbc;

    public LedgerQueries(Snapshots snapshots, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    /** The movements of a SKU at a location, oldest first. */
    public Answer<Page<MovementView>> movements(
            String sku, String location, @Nullable Cursor after, int limit) {
        return snapshots.read(LEDGER, () -> read(sku, location, after, Long.MAX_VALUE, limit));
    }

    /** The same, as they stood at a position. */
    public Answer<Page<MovementView>> movementsAt(
            String sku, String location, @Nullable Cursor after, int limit, long position) {
        return snapshots.readAt(
                LEDGER, position, () -> read(sku, location, after, position, limit));
    }

    private Page<MovementView> read(
            String sku, String location, @Nullable Cursor after, long upTo, int limit) {
        var rows =
                jdbc.sql(
                                "select * from stock_ledger where sku = ?"
                                        + " and location = ? and position > ? and position <= ?"
                                        + " order by position limit ?")
                        .params(sku, location, start(after), upTo, limit + 1)
                        .query((row, number) -> view(row))
                        .list();
        return Page.of(rows, limit, last -> Cursor.after(last.position()));
    }

    private static long start(@Nullable Cursor after) {
        return after == null ? 0 : after.number(0);
    }

    private static @Nullable StateChange move(ResultSet row) throws SQLException {
        var from = row.getString("from_state");
        return from == null
                ? null
                : new StateChange(from, row.getString("to_state"), row.getLong("moved"));
    }

    static MovementView view(ResultSet row) throws SQLException {
        var key = row.getString("order_key");
        var order = key == null ? null : new OrderKey(key);
        return new MovementView(
                row.getLong("position"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getLong("delta"),
                row.getLong("reserved_delta"),
                row.getLong("on_hand"),
                row.getLong("reserved"),
                row.getString("reason"),
                row.getString("reference"),
                move(row),
                order == null ? null : order.number(),
                order == null ? null : order.channel().value(),
                row.getString("cause"),
                row.getString("command"),
                row.getString("actor"),
                row.getString("correlation"));
    }
}
