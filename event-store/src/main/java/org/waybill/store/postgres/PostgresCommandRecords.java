package org.waybill.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.store.CommandRecord;
import org.waybill.store.CommandRecords;
import org.waybill.store.StoredAnswer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The records of commands, beside the events they led to. */
final class PostgresCommandRecords implements CommandRecords {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Does not wait for the disk, for the record of the command itself is durable with its events:
     * a crash of the database's machine in the same instant costs the wording of an answer, not the
     * knowledge of the command.
     */
    private static final String KEEP =
            """
            insert into event_store.command_record as known
                (command_id, fingerprint, position, recorded_at, status, headers, body)
            select ?, ?, (select coalesce(max(position), 0) from event_store.event), ?, ?, ?, ?
            where (select set_config('synchronous_commit', 'off', true)) is not null
            on conflict (command_id) do update set
                status = coalesce(known.status, excluded.status),
                headers = coalesce(known.headers, excluded.headers),
                body = coalesce(known.body, excluded.body)
            returning status, headers, body
            """;

    private static final String FIND =
            "select status, headers, body, fingerprint, position from event_store.command_record where command_id = ?";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    PostgresCommandRecords(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    @Override
    public Optional<CommandRecord> find(String commandId) {
        return jdbc
                .query(
                        FIND,
                        (row, number) ->
                                new CommandRecord(
                                        commandId,
                                        row.getString(4),
                                        row.getLong(5),
                                        answerOrNull(row)),
                        commandId)
                .stream()
                .findFirst();
    }

    @Override
    public StoredAnswer keep(String commandId, String fingerprint, StoredAnswer answer) {
        var standing =
                jdbc.queryForObject(
                        KEEP,
                        (row, number) -> answer(row),
                        commandId,
                        fingerprint,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        answer.status(),
                        JSON.writeValueAsString(answer.headers()),
                        answer.body());
        return Objects.requireNonNull(standing);
    }

    private static @Nullable StoredAnswer answerOrNull(ResultSet row) throws SQLException {
        return row.getObject(1) == null ? null : answer(row);
    }

    private static StoredAnswer answer(ResultSet row) throws SQLException {
        return new StoredAnswer(
                row.getInt(1), JSON.readValue(row.getString(2), HEADERS), row.getBytes(3));
    }
}
