package org.waybill.projection.feed;

import static org.waybill.projection.feed.FeedProjection.FEEDS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.projection.Answer;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.Snapshots;

/** Answers what other systems told of stock. */
@Component
public class FeedQueries {

    private static final int MOST_GAPS = 100;

    private final Snapshots snapshots;
    private final JdbcClient jdbc;

    public FeedQueries(Snapshots snapshots, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    /** A source's feed. */
    public Answer<FeedView> feed(String source) {
        return snapshots.read(FEEDS, () -> view(known(source)));
    }

    /** All feeds, by source. */
    public Answer<Page<FeedView>> feeds(@Nullable Cursor after, int limit) {
        return snapshots.read(
                FEEDS,
                () -> {
                    var rows =
                            jdbc.sql("select * from feed where source > ? order by source limit ?")
                                    .params(after == null ? "" : after.key(0), limit + 1)
                                    .query((row, number) -> row(row))
                                    .list();
                    return Page.of(rows, limit, last -> Cursor.after(last.source()))
                            .map(this::view);
                });
    }

    /**
     * A source's messages that were taken, in the order in which that was last said.
     *
     * @param result what has become of them; null for any
     */
    public Answer<Page<FeedMessageView>> messages(
            String source, @Nullable String result, @Nullable Cursor after, int limit) {
        return snapshots.read(
                FEEDS,
                () -> {
                    known(source);
                    var rows =
                            jdbc.sql(
                                            "select * from feed_message where source = ?"
                                                    + (result == null ? "" : " and result = ?")
                                                    + " and (position, external_id) > (?, ?)"
                                                    + " order by position, external_id limit ?")
                                    .params(parameters(source, result, after, limit))
                                    .query((row, number) -> message(row))
                                    .list();
                    return Page.of(
                            rows, limit, last -> Cursor.after(last.position(), last.externalId()));
                });
    }

    /** A source's messages that were not taken, in the order in which they were refused. */
    public Answer<Page<RefusalView>> refusals(String source, @Nullable Cursor after, int limit) {
        return snapshots.read(
                FEEDS,
                () -> {
                    known(source);
                    var rows =
                            jdbc.sql(
                                            "select r.*, m.source is not null as taken"
                                                    + " from feed_refusal r"
                                                    + " left join feed_message m using (source, external_id)"
                                                    + " where source = ?"
                                                    + " and (r.position, r.external_id) > (?, ?)"
                                                    + " order by r.position, r.external_id limit ?")
                                    .params(parameters(source, null, after, limit))
                                    .query((row, number) -> refusal(row))
                                    .list();
                    return Page.of(
                            rows, limit, last -> Cursor.after(last.position(), last.externalId()));
                });
    }

    private static List<Object> parameters(
            String source, @Nullable String result, @Nullable Cursor after, int limit) {
        long position = after == null ? 0 : after.number(0);
        var name = after == null ? "" : after.key(1);
        return result == null
                ? List.of(source, position, name, limit + 1)
                : List.of(source, result, position, name, limit + 1);
    }

    /** A feed's row. */
    private record Row(
            String source,
            @Nullable Long last,
            @Nullable Instant newest,
            @Nullable Instant takenAt,
            long duplicates,
            long conflicts,
            long refused,
            long version) {}

    private Row known(String source) {
        return jdbc.sql("select * from feed where source = ?")
                .param(source)
                .query((row, number) -> row(row))
                .optional()
                .orElseThrow(
                        () ->
                                new RejectedException(
                                        Rejection.notFound(
                                                "feed.unknown",
                                                "Nothing came from %s yet.".formatted(source))));
    }

    private FeedView view(Row row) {
        var results = results(row.source());
        var gaps = gaps(row.source());
        return new FeedView(
                row.source(),
                results.getOrDefault("APPLIED", 0L),
                results.getOrDefault("PENDING", 0L),
                results.getOrDefault("ABSORBED", 0L),
                results.getOrDefault("SUPERSEDED", 0L),
                row.duplicates(),
                row.conflicts(),
                row.refused(),
                row.last(),
                missing(row.source()),
                gaps,
                row.newest(),
                row.takenAt(),
                row.version());
    }

    private Map<String, Long> results(String source) {
        var results = new HashMap<String, Long>();
        jdbc.sql("select result, count(*) from feed_message where source = ? group by result")
                .param(source)
                .query(
                        row -> {
                            results.put(row.getString(1), row.getLong(2));
                        });
        return results;
    }

    private List<FeedView.Gap> gaps(String source) {
        return jdbc.sql(
                        "select from_sequence, to_sequence from feed_gap where source = ?"
                                + " order by from_sequence limit "
                                + MOST_GAPS)
                .param(source)
                .query((row, number) -> new FeedView.Gap(row.getLong(1), row.getLong(2)))
                .list();
    }

    private long missing(String source) {
        return jdbc.sql(
                        "select coalesce(sum(to_sequence - from_sequence + 1), 0)::bigint"
                                + " from feed_gap where source = ?")
                .param(source)
                .query(Long.class)
                .single();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("source"),
                row.getObject("last_sequence", Long.class),
                instant(row, "newest_occurred_at"),
                instant(row, "last_taken_at"),
                row.getLong("duplicates"),
                row.getLong("conflicts"),
                row.getLong("refused"),
                row.getLong("version"));
    }

    private static FeedMessageView message(ResultSet row) throws SQLException {
        return new FeedMessageView(
                row.getString("external_id"),
                row.getObject("sequence", Long.class),
                row.getString("kind"),
                row.getString("sku"),
                row.getString("location"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getLong("units"),
                row.getString("reason"),
                row.getString("result"),
                row.getLong("position"));
    }

    private static RefusalView refusal(ResultSet row) throws SQLException {
        return new RefusalView(
                row.getString("external_id"),
                row.getObject("sequence", Long.class),
                row.getString("code"),
                row.getString("detail"),
                row.getObject("refused_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("taken"),
                row.getLong("position"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
