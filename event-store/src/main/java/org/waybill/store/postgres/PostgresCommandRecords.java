package org.waybill.store.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.waybill.store.CommandRecord;
import org.waybill.store.CommandRecords;
import org.waybill.store.Gatherer;
import org.waybill.store.StoredAnswer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The records of commands, beside the events they led to. */
final class PostgresCommandRecords implements CommandRecords, AutoCloseable {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Does not wait for the disk, for the record of the command itself is durable with its events:
     * a crash of the database's machine in the same instant costs the wording of an answer, not the
     * knowledge of the command. In the order of ids, so that two nodes never wait in a circle.
     */
    private static final String KEEP =
            """
            insert into event_store.command_record as known
                (command_id, fingerprint, position, recorded_at, status, headers, body)
            select u.command_id, u.fingerprint,
                (select coalesce(max(position), 0) from event_store.event), ?, u.status, u.headers, u.body
            from unnest(?::text[], ?::text[], ?::integer[], ?::text[], ?::bytea[])
                as u (command_id, fingerprint, status, headers, body)
            where (select set_config('synchronous_commit', 'off', true)) is not null
            order by u.command_id
            on conflict (command_id) do update set
                status = coalesce(known.status, excluded.status),
                headers = coalesce(known.headers, excluded.headers),
                body = coalesce(known.body, excluded.body)
            returning command_id, status, headers, body
            """;

    private static final String FIND =
            """
            select command_id, status, headers, body, fingerprint, position
            from event_store.command_record where command_id = any (?::text[])
            """;

    private static final int MOST = 500;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Gatherer<String, CommandRecord> finding;
    private final Gatherer<Kept, StoredAnswer> keeping;

    private record Kept(String commandId, String fingerprint, StoredAnswer answer) {}

    PostgresCommandRecords(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
        this.finding = new Gatherer<>("command-finder", MOST, this::find);
        this.keeping = new Gatherer<>("answer-keeper", MOST, this::keep);
    }

    @Override
    public Optional<CommandRecord> find(String commandId) {
        return Optional.ofNullable(finding.ask(commandId));
    }

    private List<@Nullable CommandRecord> find(List<String> ids) {
        var found = new HashMap<String, CommandRecord>();
        jdbc.query(
                FIND,
                row -> {
                    found.put(row.getString(1), record(row));
                },
                (Object) ids.toArray(String[]::new));
        return each(ids, found::get);
    }

    private static <Q, A> List<@Nullable A> each(
            List<Q> questions, Function<Q, @Nullable A> answer) {
        var answers = new ArrayList<@Nullable A>(questions.size());
        questions.forEach(question -> answers.add(answer.apply(question)));
        return answers;
    }

    private static CommandRecord record(ResultSet row) throws SQLException {
        return new CommandRecord(
                row.getString(1), row.getString(5), row.getLong(6), answerOrNull(row));
    }

    @Override
    public StoredAnswer keep(String commandId, String fingerprint, StoredAnswer answer) {
        return Objects.requireNonNull(keeping.ask(new Kept(commandId, fingerprint, answer)));
    }

    /** Of answers to the same command, the first one stands. */
    private List<StoredAnswer> keep(List<Kept> all) {
        var firsts = new LinkedHashMap<String, Kept>();
        all.forEach(kept -> firsts.putIfAbsent(kept.commandId(), kept));
        PreparedStatementCallback<Map<String, StoredAnswer>> keeping =
                statement -> keep(statement, firsts.values());
        var standing = Objects.requireNonNull(jdbc.execute(KEEP, keeping));
        return all.stream().map(kept -> standing.get(kept.commandId())).toList();
    }

    private Map<String, StoredAnswer> keep(PreparedStatement statement, Collection<Kept> all)
            throws SQLException {
        new Parameters(statement)
                .value(clock.instant().atOffset(ZoneOffset.UTC))
                .texts(all, Kept::commandId)
                .texts(all, Kept::fingerprint)
                .column("integer", all, kept -> kept.answer().status())
                .texts(all, kept -> JSON.writeValueAsString(kept.answer().headers()))
                .binaries(all, kept -> kept.answer().body());
        var standing = new HashMap<String, StoredAnswer>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                standing.put(row.getString(1), answer(row));
            }
        }
        return standing;
    }

    private static @Nullable StoredAnswer answerOrNull(ResultSet row) throws SQLException {
        return row.getObject(2) == null ? null : answer(row);
    }

    private static StoredAnswer answer(ResultSet row) throws SQLException {
        return new StoredAnswer(
                row.getInt(2), JSON.readValue(row.getString(3), HEADERS), row.getBytes(4));
    }

    @Override
    public void close() {
        finding.close();
        keeping.close();
    }
}
