package org.waybill.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The events that projections could not take, in the order of the log; by their positions, since
 * the log has them. Part of the current transaction, and of its schema.
 */
@Component
public class DeadLetters {

    private static final String OPEN = "projection = ? and discarded_at is null";

    private final JdbcTemplate jdbc;

    public DeadLetters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an event is parked as.
     *
     * @param sequence what waits behind it
     * @param type its stored name
     */
    public record Parked(String sequence, long position, String type) {}

    /** The sequences of a projection that stand still, and at which position each does. */
    Map<String, Long> sequences(String projection) {
        var sequences = new HashMap<String, Long>();
        jdbc.query(
                "select sequence, min(position) from dead_letter where "
                        + OPEN
                        + " group by sequence",
                row -> {
                    sequences.put(row.getString(1), row.getLong(2));
                },
                projection);
        return sequences;
    }

    /** The positions between two, both included, that are passed over. */
    Set<Long> discarded(String projection, long first, long last) {
        return Set.copyOf(
                jdbc.query(
                        "select position from dead_letter where projection = ?"
                                + " and position between ? and ? and discarded_at is not null",
                        (row, number) -> row.getLong(1),
                        projection,
                        first,
                        last));
    }

    /** Parks an event that could not be taken. */
    void park(String projection, Parked event, String reason) {
        jdbc.update(
                "insert into dead_letter (projection, position, sequence, type, reason, attempts,"
                        + " last_attempt_at) values (?, ?, ?, ?, ?, 1, clock_timestamp())",
                projection,
                event.position(),
                event.sequence(),
                event.type(),
                reason);
    }

    /** Parks events that come after one that could not be taken. */
    void parkBehind(String projection, List<Parked> events) {
        jdbc.batchUpdate(
                "insert into dead_letter (projection, position, sequence, type, attempts)"
                        + " values (?, ?, ?, ?, 0)",
                events.stream()
                        .map(e -> new Object[] {projection, e.position(), e.sequence(), e.type()})
                        .toList());
    }

    /** The first ones of a sequence that stands still. */
    public List<Parked> first(String projection, String sequence, int most) {
        return jdbc.query(
                "select sequence, position, type from dead_letter where "
                        + OPEN
                        + " and sequence = ? order by position limit ?",
                DeadLetters::parked,
                projection,
                sequence,
                most);
    }

    private static Parked parked(ResultSet row, int number) throws SQLException {
        return new Parked(row.getString(1), row.getLong(2), row.getString(3));
    }

    /** An event was taken after all. */
    public void taken(String projection, long position) {
        jdbc.update(
                "delete from dead_letter where projection = ? and position = ?",
                projection,
                position);
    }

    /** An event could not be taken this time either. */
    public void failedAgain(String projection, long position, String reason) {
        jdbc.update(
                "update dead_letter set reason = ?, attempts = attempts + 1,"
                        + " last_attempt_at = clock_timestamp()"
                        + " where projection = ? and position = ?",
                reason,
                projection,
                position);
    }

    /**
     * An event is to be passed over for ever.
     *
     * @param actor who says so
     * @return whether it was parked
     */
    public boolean discard(String projection, long position, String actor) {
        return jdbc.update(
                        "update dead_letter set discarded_at = clock_timestamp(), discarded_by = ?"
                                + " where position = ? and "
                                + OPEN,
                        actor,
                        position,
                        projection)
                > 0;
    }
}
