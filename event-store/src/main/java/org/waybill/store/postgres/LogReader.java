package org.waybill.store.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The questions asked of the table of events. */
final class LogReader {

    /** How many rows are fetched at a time. */
    static final int PAGE = 1000;

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcTemplate jdbc;

    LogReader(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
    }

    long head() {
        return number("select coalesce(max(position), 0) from event_store.event");
    }

    /** The newest position recorded at an instant or before it. */
    long upTo(Instant instant) {
        return newest("recorded_at <= ?", instant);
    }

    /** The newest position recorded before an instant. */
    long before(Instant instant) {
        return newest("recorded_at < ?", instant);
    }

    private long newest(String condition, Instant instant) {
        var sql =
                "select coalesce((select position from event_store.event where "
                        + condition
                        + " order by recorded_at desc, position desc limit 1), 0)";
        return number(sql, instant.atOffset(ZoneOffset.UTC));
    }

    private long number(String sql, Object... parameters) {
        var number = jdbc.queryForObject(sql, Long.class, parameters);
        return number == null ? 0 : number;
    }

    /** The next events after a position, a page at most. */
    List<Row> after(long position) {
        return after(position, PAGE);
    }

    /** The next events after a position, so many at most. */
    List<Row> after(long position, int most) {
        return jdbc.query(
                Row.SELECT + "where position > ? order by position limit " + most,
                Row::read,
                position);
    }

    /**
     * The next events of an aggregate, from a sequence number on and up to a position, a page at
     * most.
     */
    List<Row> of(String aggregateId, long firstSequence, long upTo) {
        return jdbc.query(
                Row.SELECT
                        + "where aggregate_id = ? and sequence >= ? and position <= ? order by sequence limit "
                        + PAGE,
                Row::read,
                aggregateId,
                firstSequence,
                upTo);
    }

    List<Row> at(Collection<Long> positions) {
        return jdbc.query(
                Row.SELECT + "where position = any(?) order by position",
                Row::read,
                (Object) positions.toArray(Long[]::new));
    }

    Optional<Instant> recordedAt(long position) {
        return jdbc
                .query(
                        "select recorded_at from event_store.event where position = ?",
                        (row, number) -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        position)
                .stream()
                .findFirst();
    }

    List<String> addresses(String prefix) {
        return jdbc.query(
                """
                select aggregate_id from event_store.event
                where aggregate_id >= ? and aggregate_id < ? and sequence = 0 and aggregate_type is not null
                order by aggregate_id
                """,
                (row, number) -> row.getString(1),
                prefix,
                prefix + LAST_CHARACTER);
    }

    /** The sequence number of an aggregate's newest event, or -1. */
    long lastSequence(String aggregateId) {
        return number(
                "select coalesce(max(sequence), -1) from event_store.event where aggregate_id = ?",
                aggregateId);
    }

    /** Hands over what lies between two positions, the first excluded, the last included. */
    void between(long after, long last, Consumer<List<Row>> pages) {
        long position = after;
        while (position < last) {
            var page = after(position).stream().filter(row -> row.position() <= last).toList();
            if (page.isEmpty()) {
                return;
            }
            pages.accept(page);
            position = page.getLast().position();
        }
    }

    /** The sequence number of an aggregate's first event recorded at an instant or later. */
    long sequenceAt(String aggregateId, Instant recordedAt) {
        return number(
                """
                select coalesce((select sequence + 1 from event_store.event
                    where aggregate_id = ? and recorded_at < ? order by sequence desc limit 1), 0)
                """,
                aggregateId,
                recordedAt.atOffset(ZoneOffset.UTC));
    }

    /** All events of an aggregate from a sequence number on and up to a position. */
    List<Row> all(String aggregateId, long firstSequence, long upTo) {
        var all = new ArrayList<Row>();
        List<Row> page;
        do {
            page =
                    of(
                            aggregateId,
                            all.isEmpty() ? firstSequence : all.getLast().sequence() + 1,
                            upTo);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
