package org.waybill.projection.stock;

import static org.waybill.projection.stock.AvailabilityProjection.AVAILABILITY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.projection.Answer;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.Snapshots;

/** Answers which events broke an invariant. */
@Component
public class InvariantQueries {

    private final Snapshots snapshots;
    private final JdbcClient jdbc;

    public InvariantQueries(Snapshots snapshots, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    /** The violations, newest first; true up to the position to which events have been watched. */
    public Answer<Page<ViolationView>> violations(@Nullable Cursor after, int limit) {
        return snapshots.read(AVAILABILITY, () -> read(after, limit));
    }

    /** How many there are. */
    public long count() {
        return jdbc.sql("select count(*) from projections.invariant_violation")
                .query(Long.class)
                .single();
    }

    private Page<ViolationView> read(@Nullable Cursor after, int limit) {
        var rows =
                jdbc.sql(
                                "select * from invariant_violation"
                                        + " where (position, number) < (?, ?)"
                                        + " order by position desc, number desc limit ?")
                        .params(
                                after == null ? Long.MAX_VALUE : after.number(0),
                                after == null ? 0 : after.number(1),
                                limit + 1)
                        .query((row, number) -> new Numbered(row.getLong("number"), view(row)))
                        .list();
        return Page.of(rows, limit, last -> Cursor.after(last.view().position(), last.number()))
                .map(Numbered::view);
    }

    private record Numbered(long number, ViolationView view) {}

    private static ViolationView view(ResultSet row) throws SQLException {
        return new ViolationView(
                row.getLong("position"),
                row.getString("type"),
                row.getString("sku"),
                row.getString("location"),
                row.getString("channel"),
                row.getString("invariant"),
                row.getLong("found"),
                row.getLong("bound"),
                row.getString("cause"),
                row.getString("command"),
                row.getString("actor"),
                row.getString("correlation"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
