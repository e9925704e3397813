package org.waybill.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch behind the log's end, under the lock that every writer of every node takes. In
 * good faith that is one round trip: lock, insert, commit; the table's own constraints object to
 * what does not fit, and then nothing is written. Otherwise the writer looks first and decides who
 * may append; being told twice of an append it has written before, it finds it standing. It looks
 * without the lock, which is held by nobody who has still something to say: a node that comes to a
 * halt after its look keeps no other from writing. What is appended in between is objected to.
 */
final class BatchWriter implements AutoCloseable {

    /** Any number will do, as long as all nodes agree. */
    private static final long LOCK = 0x5741_5942_494c_4cL;

    private static final String COMMIT = "commit";

    /** Records come first: events that are committed meanwhile may be seen without their record. */
    private static final String LOOK =
            """
            select command_id, fingerprint, position from event_store.command_record where command_id = any (?::text[]);
            select e.aggregate_id, e.sequence, e.event_id, e.position
            from unnest(?::text[], ?::bigint[]) as u (aggregate_id, sequence)
            join event_store.event e on e.aggregate_id = u.aggregate_id collate "C" and e.sequence = u.sequence;
            """
                    + COMMIT;

    /**
     * A node that falls silent in the middle of what it sends must not hold the lock for ever, and
     * no other timeout counts then. Older servers do not know this one.
     */
    private static final String TAKE_LOCK =
            """
            select pg_advisory_xact_lock(?), case when current_setting('server_version_num')::integer >= 170000
                then set_config('transaction_timeout', '3s', true) end;
            """;

    /** Both halves of the tip are of the same types, so that the end is found by the index. */
    private static final String WRITE =
            TAKE_LOCK
                    + """
            with tip as (
                select position, recorded_at from event_store.event
                union all select 0::bigint, '-infinity'::timestamptz order by position desc limit 1),
            behind as (select position, greatest(recorded_at, ?::timestamptz) as recorded_at from tip),
            record as (
                insert into event_store.command_record (command_id, fingerprint, position, recorded_at)
                select u.command_id, u.fingerprint, behind.position + u.number, behind.recorded_at
                from behind, unnest(?::text[], ?::text[], ?::bigint[]) as u (command_id, fingerprint, number)),
            event as (
                insert into event_store.event (position, event_id, aggregate_type, aggregate_id, sequence,
                    type, revision, payload, metadata, occurred_at, recorded_at)
                select behind.position + u.number, u.event_id, u.aggregate_type, u.aggregate_id, u.sequence,
                    u.type, u.revision, u.payload, u.metadata, u.occurred_at, behind.recorded_at
                from behind, unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::integer[],
                    ?::text[], ?::text[], ?::timestamptz[]) with ordinality
                    as u (event_id, aggregate_type, aggregate_id, sequence, type, revision, payload, metadata,
                        occurred_at, number))
            select position, recorded_at from behind;
            """;

    /** Other nodes hear of it when it is committed. */
    private static final String TELL_AND_COMMIT =
            "select pg_notify('%s', ?);\n%s".formatted(Ear.CHANNEL, COMMIT);

    private final Wire wire;
    private final Clock clock;
    private final @Nullable String name;
    private final String write;

    /**
     * @param name under which other nodes are told; null if there are none
     */
    BatchWriter(DataSource dataSource, Clock clock, @Nullable String name) {
        this.wire = new Wire(dataSource);
        this.clock = clock;
        this.name = name;
        this.write = WRITE + (name == null ? COMMIT : TELL_AND_COMMIT);
    }

    /**
     * Writes in good faith.
     *
     * @throws CommitLostException if it is not known whether the batch was committed
     * @throws SQLException if nothing of it was; a unique violation if something in it is in the
     *     log already
     */
    Batch write(List<Append> appends) throws SQLException {
        return within(
                connection -> {
                    var batch = new Batch(appends, new LogState());
                    insert(connection, batch);
                    return batch;
                });
    }

    /**
     * Writes what fits.
     *
     * @throws CommitLostException if it is not known whether the batch was committed
     * @throws SQLException if nothing of it was; a unique violation if something was appended since
     *     the look, which the next look sees
     */
    Batch lookAndWrite(List<Append> appends) throws SQLException {
        return within(
                connection -> {
                    var batch = new Batch(appends, look(connection, appends));
                    insert(connection, batch);
                    return batch;
                });
    }

    private interface Work {
        Batch on(Connection connection) throws SQLException;
    }

    private Batch within(Work work) throws SQLException {
        try {
            return work.on(wire.connection());
        } catch (SQLException | RuntimeException e) {
            wire.fail(e);
            throw e;
        }
    }

    private static LogState look(Connection connection, List<Append> appends) throws SQLException {
        var drafts = appends.stream().flatMap(append -> append.drafts().stream()).toList();
        var commands = appends.stream().map(Append::command).filter(Objects::nonNull).toList();
        try (var statement = connection.prepareStatement(LOOK)) {
            new Parameters(statement)
                    .texts(commands, Append.Command::id)
                    .texts(drafts, Draft::aggregateId)
                    .numbers(drafts, Draft::sequence);
            statement.execute();
            return state(statement);
        }
    }

    private static LogState state(PreparedStatement statement) throws SQLException {
        var log = new LogState();
        for (var known = statement.getResultSet(); known.next(); ) {
            log.knows(known.getString(1), known.getString(2), known.getLong(3));
        }
        for (var held = next(statement); held.next(); ) {
            log.holds(
                    new Draft.Place(held.getString(1), held.getLong(2)),
                    new LogState.Occupant(held.getString(3), held.getLong(4)));
        }
        return log;
    }

    private static ResultSet next(PreparedStatement statement) throws SQLException {
        statement.getMoreResults();
        return statement.getResultSet();
    }

    private void insert(Connection connection, Batch batch) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(write)) {
            fill(statement, batch);
            execute(statement);
            var behind = next(statement);
            behind.next();
            batch.landed(behind.getLong(1), behind.getObject(2, OffsetDateTime.class).toInstant());
        }
    }

    private static void execute(PreparedStatement statement) throws SQLException {
        try {
            statement.execute();
        } catch (SQLException e) {
            throw Failures.leavesOpen(e) ? new CommitLostException(e) : e;
        }
    }

    private void fill(PreparedStatement statement, Batch batch) throws SQLException {
        var drafts = batch.drafts();
        var commanded =
                batch.admitted().stream().filter(append -> append.command() != null).toList();
        var commands =
                commanded.stream().map(append -> Objects.requireNonNull(append.command())).toList();
        var parameters = new Parameters(statement);
        parameters
                .value(LOCK)
                .value(clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .texts(commands, Append.Command::id)
                .texts(commands, Append.Command::fingerprint)
                .numbers(commanded, batch::offset)
                .texts(drafts, Draft::eventId)
                .texts(drafts, Draft::aggregateType)
                .texts(drafts, Draft::aggregateId)
                .numbers(drafts, Draft::sequence)
                .texts(drafts, draft -> draft.type().name())
                .column("integer", drafts, draft -> draft.type().revision())
                .texts(drafts, Draft::payload)
                .texts(drafts, Draft::metadata)
                .column("timestamptz", drafts, draft -> draft.occurredAt().toString());
        if (name != null) {
            parameters.value(name);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
