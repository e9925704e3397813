package org.waybill.projection.deadletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;

/** Answers which events are parked. */
@Component
public class DeadLetterQueries {

    private static final String SELECT =
            """
            select letter.*, case when discarded_at is null then (
                select min(first.position) from projections.dead_letter first
                where first.projection = letter.projection and first.sequence = letter.sequence
                and first.discarded_at is null) end as first
            from projections.dead_letter letter
            """;

    private final JdbcClient jdbc;

    public DeadLetterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many events of each projection are parked, where there are any. */
    public SortedMap<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql(
                        "select projection, count(*) from projections.dead_letter"
                                + " where discarded_at is null group by projection")
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    /**
     * The parked events, or those that were discarded, by projection and position.
     *
     * @param projection null for any
     * @param sequence null for any
     */
    public Page<DeadLetterView> letters(
            @Nullable String projection,
            @Nullable String sequence,
            boolean discarded,
            @Nullable Cursor after,
            int limit) {
        var rows =
                jdbc.sql(
                                SELECT
                                        + """
                                        where (:projection::text is null or projection = :projection)
                                        and (:sequence::text is null or sequence = :sequence)
                                        and (discarded_at is not null) = :discarded
                                        and (projection, position) > (:afterName, :afterPosition)
                                        order by projection, position limit :limit
                                        """)
                        .param("projection", projection)
                        .param("sequence", sequence)
                        .param("discarded", discarded)
                        .param("afterName", after == null ? "" : after.key(0))
                        .param("afterPosition", after == null ? 0 : after.number(1))
                        .param("limit", limit + 1)
                        .query((row, number) -> view(row))
                        .list();
        return Page.of(rows, limit, last -> Cursor.after(last.projection(), last.position()));
    }

    /** The parked or discarded event of this id. */
    public DeadLetterView letter(String id) {
        return jdbc.sql(SELECT + "where projection || '-' || position = ?")
                .param(id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    /** How many events of a sequence are parked. */
    long left(String projection, String sequence) {
        return jdbc.sql(
                        "select count(*) from projections.dead_letter"
                                + " where projection = ? and sequence = ? and discarded_at is null")
                .params(projection, sequence)
                .query(Long.class)
                .single();
    }

    private static DeadLetterView view(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        var first = row.getObject("first", Long.class);
        return new DeadLetterView(
                row.getString("projection") + "-" + position,
                row.getString("projection"),
                row.getString("sequence"),
                position,
                row.getString("type"),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_attempt_at"),
                first == null || first == position ? null : first,
                instant(row, "discarded_at"),
                row.getString("discarded_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static RejectedException unknown(String id) {
        var detail = "There is no dead letter %s.".formatted(id);
        return new RejectedException(Rejection.notFound("dead-letter.unknown", detail));
    }
}
