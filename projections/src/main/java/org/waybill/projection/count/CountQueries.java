package org.waybill.projection.count;

import static org.waybill.projection.count.CountProjection.COUNTS;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.count.CountView;
import org.waybill.projection.Answer;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.Snapshots;

/** Answers about cycle counts, and what should be counted. */
@Component
public class CountQueries {

    private final Snapshots snapshots;
    private final JdbcClient jdbc;
    private final CountTable table;

    public CountQueries(Snapshots snapshots, JdbcClient jdbc, CountTable table) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
        this.table = table;
    }

    /** The cycle count with this id. */
    public Answer<CountView> count(String id) {
        return snapshots.read(
                COUNTS,
                () ->
                        jdbc.sql("select document from cycle_count where count_id = ?")
                                .param(id)
                                .query(String.class)
                                .optional()
                                .map(document -> CountView.of(table.read(document)))
                                .orElseThrow(() -> unknown(id)));
    }

    private static RejectedException unknown(String id) {
        return new RejectedException(
                Rejection.notFound("count.unknown", "There is no count %s.".formatted(id)));
    }

    /** A count and when it was asked for. */
    private record Line(CountView view, OffsetDateTime requestedAt) {}

    /**
     * Cycle counts, the longest waiting first.
     *
     * @param location null for any
     * @param status null for any
     * @param assignee null for any
     */
    public Answer<Page<CountView>> counts(
            @Nullable String location,
            @Nullable String status,
            @Nullable String assignee,
            @Nullable Cursor after,
            int limit) {
        var wanted = new LinkedHashMap<String, @Nullable String>();
        wanted.put("location", location);
        wanted.put("status", status);
        wanted.put("assignee", assignee);
        return snapshots.read(COUNTS, () -> read(wanted, after, limit));
    }

    private Page<CountView> read(
            Map<String, @Nullable String> wanted, @Nullable Cursor after, int limit) {
        var sql = new StringBuilder("select document, requested_at from cycle_count where true");
        var values = new ArrayList<Object>();
        wanted.forEach(
                (column, value) -> {
                    if (value != null) {
                        sql.append(" and ").append(column).append(" = ?");
                        values.add(value);
                    }
                });
        if (after != null) {
            sql.append(" and (requested_at, count_id) > (?, ?)");
            values.add(after.instant(0).atOffset(ZoneOffset.UTC));
            values.add(after.key(1));
        }
        values.add(limit + 1);
        List<Line> lines =
                jdbc.sql(sql.append(" order by requested_at, count_id limit ?").toString())
                        .params(values)
                        .query(
                                (row, number) ->
                                        new Line(
                                                CountView.of(table.read(row.getString(1))),
                                                row.getObject(2, OffsetDateTime.class)))
                        .list();
        return Page.of(
                        lines,
                        limit,
                        last -> Cursor.after(last.requestedAt().toInstant(), last.view().countId()))
                .map(Line::view);
    }

    /**
     * The positions that somebody should count and nobody has, the longest waiting first.
     *
     * @param location null for any
     */
    public Answer<Page<CountRequestView>> requests(
            @Nullable String location, @Nullable Cursor after, int limit) {
        var values = new ArrayList<Object>();
        values.add(after == null ? 0 : after.number(0));
        if (location != null) {
            values.add(location);
        }
        values.add(limit + 1);
        return snapshots.read(
                COUNTS,
                () -> {
                    var rows =
                            jdbc.sql(
                                            "select * from count_request"
                                                    + " where counted_at is null and position > ?"
                                                    + (location == null ? "" : " and location = ?")
                                                    + " order by position limit ?")
                                    .params(values)
                                    .query(
                                            (row, number) ->
                                                    new CountRequestView(
                                                            row.getString("sku"),
                                                            row.getString("location"),
                                                            row.getString("reason"),
                                                            row.getObject(
                                                                            "requested_at",
                                                                            OffsetDateTime.class)
                                                                    .toInstant(),
                                                            row.getLong("position")))
                                    .list();
                    return Page.of(rows, limit, last -> Cursor.after(last.position()));
                });
    }
}
