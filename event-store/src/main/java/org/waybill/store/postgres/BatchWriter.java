package org.waybill.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch: looks at the log under the lock every writer of every node takes, decides who may
 * append, inserts, and commits. Being told twice of an append it has written before, it finds it
 * standing.
 */
final class BatchWriter {

    /** Any number will do, as long as all nodes agree. */
    private static final long LOCK = 0x5741_5942_494c_4cL;

    /**
     * A node that hangs must not hold up the others. The plans must not be those of the empty table
     * they were once made for. What is read after the lock sees all that was committed under it.
     */
    private static final String LOOK =
            """
            select set_config('lock_timeout', '5s', true),
                   set_config('idle_in_transaction_session_timeout', '10s', true),
                   set_config('enable_seqscan', 'off', true),
                   set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true);
            select pg_advisory_xact_lock(?);
            select position, recorded_at from event_store.event order by position desc limit 1;
            select e.aggregate_id, e.sequence, e.event_id, e.position
            from unnest(?::text[], ?::bigint[]) as u (aggregate_id, sequence)
            join event_store.event e on e.aggregate_id = u.aggregate_id collate "C" and e.sequence = u.sequence;
            select command_id, fingerprint, position from event_store.command_record where command_id = any (?::text[])
            """;

    private static final String INSERT =
            """
            with record as (
                insert into event_store.command_record (command_id, fingerprint, position, recorded_at)
                select u.command_id, u.fingerprint, u.position, ?
                from unnest(?::text[], ?::text[], ?::bigint[]) as u (command_id, fingerprint, position))
            insert into event_store.event (position, event_id, aggregate_type, aggregate_id, sequence,
                type, revision, payload, metadata, occurred_at, recorded_at)
            select ? + u.number - 1, u.event_id, u.aggregate_type, u.aggregate_id, u.sequence,
                u.type, u.revision, u.payload, u.metadata, u.occurred_at, ?
            from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::integer[], ?::text[], ?::text[],
                ?::timestamptz[]) with ordinality
                as u (event_id, aggregate_type, aggregate_id, sequence, type, revision, payload, metadata, occurred_at,
                    number)
            """;

    private final DataSource dataSource;
    private final Clock clock;

    BatchWriter(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * @throws CommitLostException if it is not known whether the batch was committed
     * @throws SQLException if nothing of it was
     */
    Batch write(List<Append> appends) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var log = look(connection, appends);
                var batch = new Batch(appends, log, clock.instant().truncatedTo(ChronoUnit.MICROS));
                if (!batch.isEmpty()) {
                    insert(connection, batch);
                }
                commit(connection);
                return batch;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    private static void commit(Connection connection) throws CommitLostException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new CommitLostException(e);
        }
    }

    private static void rollback(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static LogState look(Connection connection, List<Append> appends) throws SQLException {
        var drafts = appends.stream().flatMap(append -> append.drafts().stream()).toList();
        var commands = appends.stream().map(Append::command).filter(Objects::nonNull).toList();
        try (var statement = connection.prepareStatement(LOOK)) {
            statement.setLong(1, LOCK);
            texts(statement, 2, drafts, Draft::aggregateId);
            numbers(statement, 3, drafts, Draft::sequence);
            texts(statement, 4, commands, Append.Command::id);
            statement.execute();
            statement.getMoreResults();
            return state(statement);
        }
    }

    private static LogState state(PreparedStatement statement) throws SQLException {
        var log = new LogState();
        for (var end = next(statement); end.next(); ) {
            log.endsAt(end.getLong(1), end.getObject(2, OffsetDateTime.class).toInstant());
        }
        for (var held = next(statement); held.next(); ) {
            log.holds(
                    new Draft.Place(held.getString(1), held.getLong(2)),
                    new LogState.Occupant(held.getString(3), held.getLong(4)));
        }
        for (var known = next(statement); known.next(); ) {
            log.knows(known.getString(1), known.getString(2), known.getLong(3));
        }
        return log;
    }

    private static ResultSet next(PreparedStatement statement) throws SQLException {
        statement.getMoreResults();
        return statement.getResultSet();
    }

    private static void insert(Connection connection, Batch batch) throws SQLException {
        var recordedAt = batch.recordedAt().atOffset(ZoneOffset.UTC);
        var drafts = batch.drafts();
        var commanded =
                batch.admitted().stream().filter(append -> append.command() != null).toList();
        try (var statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, recordedAt);
            texts(statement, 2, commanded, append -> Objects.requireNonNull(append.command()).id());
            texts(
                    statement,
                    3,
                    commanded,
                    append -> Objects.requireNonNull(append.command()).fingerprint());
            numbers(statement, 4, commanded, batch::newestOf);
            statement.setLong(5, batch.first());
            statement.setObject(6, recordedAt);
            texts(statement, 7, drafts, Draft::eventId);
            texts(statement, 8, drafts, Draft::aggregateType);
            texts(statement, 9, drafts, Draft::aggregateId);
            numbers(statement, 10, drafts, Draft::sequence);
            texts(statement, 11, drafts, draft -> draft.type().name());
            array(statement, 12, "integer", drafts, draft -> draft.type().revision());
            texts(statement, 13, drafts, Draft::payload);
            texts(statement, 14, drafts, Draft::metadata);
            array(statement, 15, "timestamptz", drafts, draft -> draft.occurredAt().toString());
            statement.executeUpdate();
        }
    }

    private static <T> void texts(
            PreparedStatement statement,
            int index,
            Collection<T> all,
            Function<T, ? extends @Nullable String> text)
            throws SQLException {
        array(statement, index, "text", all, text);
    }

    private static <T> void numbers(
            PreparedStatement statement, int index, Collection<T> all, Function<T, Long> number)
            throws SQLException {
        array(statement, index, "bigint", all, number);
    }

    private static <T> void array(
            PreparedStatement statement,
            int index,
            String type,
            Collection<T> all,
            Function<T, ? extends @Nullable Object> element)
            throws SQLException {
        var elements = all.stream().map(element).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, elements));
    }
}
