package org.waybill.saga;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who sends which pending command. Only the first of a queue can be claimed, so the second is never
 * sent before the first is answered. Leases and delays go by the database's clock: it is one for
 * all nodes, and nobody moves it by hand.
 */
final class Claims {

    private static final String COLUMNS =
            """
            c.place, c.attempts, c.process, c.command_id, c.type, c.payload, c.actor, c.cause,
            c.correlation, c.occurred_at
            """;

    private static final String CLAIM =
            """
            with head as (
                select c.place from sagas.pending_command c
                where not c.parked and c.next_attempt_at <= clock_timestamp()
                and not exists (
                    select 1 from sagas.pending_command earlier
                    where earlier.process = c.process and earlier.place < c.place)
                order by c.next_attempt_at, c.place limit :limit
                for update skip locked)
            update sagas.pending_command c
            set attempts = attempts + 1,
                next_attempt_at = clock_timestamp() + :lease * interval '1 millisecond'
            from head where c.place = head.place
            returning
            """
                    + COLUMNS;

    /**
     * The commit is not waited for on disk: if it is lost, the command is sent again under its id
     * and found to be known.
     */
    private static final String DELETE =
            """
            delete from sagas.pending_command where place = :place
            returning set_config('synchronous_commit', 'off', true)
            """;

    private static final String DELETE_AND_CLAIM_NEXT =
            "with gone as ("
                    + DELETE
                    + """
                    ), head as (
                        select c.place from sagas.pending_command c
                        where c.process = :process and c.place <> :place
                        order by c.place limit 1 for update)
                    update sagas.pending_command c
                    set attempts = attempts + 1,
                        next_attempt_at = clock_timestamp() + :lease * interval '1 millisecond'
                    from head, gone
                    where c.place = head.place and not c.parked
                    and c.next_attempt_at <= clock_timestamp()
                    returning
                    """
                    + COLUMNS;

    private final JdbcClient sql;
    private final Duration lease;

    Claims(DataSource dataSource, DispatchPolicy policy) {
        this.sql = JdbcClient.create(dataSource);
        this.lease = policy.lease();
    }

    /** Claims the first command of at most so many queues. */
    List<Claimed> claim(int limit) {
        return sql.sql(CLAIM)
                .param("limit", limit)
                .param("lease", lease.toMillis())
                .query(Claims::claimed)
                .list();
    }

    /** Takes an answered command off its queue. */
    void answered(Claimed done) {
        sql.sql(DELETE).param("place", done.place()).query(String.class).list();
    }

    /** Takes an answered command off its queue and claims the one behind it. */
    Optional<Claimed> answeredThenNext(Claimed done) {
        return sql.sql(DELETE_AND_CLAIM_NEXT)
                .param("place", done.place())
                .param("process", done.pending().process())
                .param("lease", lease.toMillis())
                .query(Claims::claimed)
                .optional();
    }

    /** Gives a claimed command back to be sent after a delay. */
    void retryIn(Claimed claimed, Duration delay, String failure) {
        sql.sql(
                        """
                        update sagas.pending_command set failure = :failure,
                        next_attempt_at = clock_timestamp() + :delay * interval '1 millisecond'
                        where place = :place
                        """)
                .param("failure", failure)
                .param("delay", delay.toMillis())
                .param("place", claimed.place())
                .update();
    }

    /** Lets a process rest, with all its commands, until a person says so. */
    void park(Claimed claimed, String failure) {
        sql.sql(
                        """
                        update sagas.pending_command set failure = :failure, parked = true
                        where place = :place
                        """)
                .param("failure", failure)
                .param("place", claimed.place())
                .update();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        var pending =
                new PendingCommand(
                        row.getString("process"),
                        row.getString("command_id"),
                        row.getString("type"),
                        row.getString("payload"),
                        row.getString("actor"),
                        row.getString("cause"),
                        row.getString("correlation"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant());
        return new Claimed(row.getLong("place"), row.getInt("attempts"), pending);
    }
}
