package org.waybill.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.waybill.store.imports.ImportStore.Repeated;
import org.waybill.store.imports.PendingRow;
import org.waybill.store.imports.RowResult;
import org.waybill.store.imports.RowStatus;

/** The rows of imports: those left to do, and what became of the others. */
final class ImportRows {

    /**
     * A key that is its lane and a slash is about the whole of which the lane's others are parts.
     */
    private static final String SAME_KEY =
            """
            least(min(line) over (partition by key),
                case when key = lane || '/' then min(line) over (partition by lane)
                    else min(line) filter (where key = lane || '/') over (partition by lane) end)
            """;

    private static final String SAME_ID =
            "case when external_id is not null then min(line) over (partition by external_id) end";

    private final JdbcTemplate jdbc;

    ImportRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void addPending(String importId, List<PendingRow> rows) {
        PreparedStatementCallback<Integer> adding =
                statement -> {
                    new Parameters(statement)
                            .value(importId)
                            .texts(rows, PendingRow::lane)
                            .numbers(rows, PendingRow::line)
                            .texts(rows, PendingRow::key)
                            .texts(rows, PendingRow::externalId)
                            .texts(rows, PendingRow::payload);
                    return statement.executeUpdate();
                };
        jdbc.execute(
                """
                insert into event_store.import_row (import_id, lane, line, key, external_id, payload)
                select ?, * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                """,
                adding);
    }

    void addResults(String importId, List<RowResult> results) {
        PreparedStatementCallback<Integer> adding =
                statement -> {
                    new Parameters(statement)
                            .value(importId)
                            .numbers(results, RowResult::line)
                            .texts(results, RowResult::externalId)
                            .texts(results, result -> result.status().name())
                            .texts(results, RowResult::code)
                            .texts(results, RowResult::detail)
                            .texts(results, RowResult::field);
                    return statement.executeUpdate();
                };
        jdbc.execute(
                """
                insert into event_store.import_result
                    (import_id, line, external_id, status, code, detail, field)
                select ?, * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                """,
                adding);
    }

    List<PendingRow> pending(String importId, String afterLane, long afterLine, int limit) {
        return jdbc.query(
                """
                select lane, line, key, external_id, payload from event_store.import_row
                where import_id = ? and (lane, line) > (?, ?) order by lane, line limit ?
                """,
                (row, number) ->
                        new PendingRow(
                                row.getString(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                importId,
                afterLane,
                afterLine,
                limit);
    }

    List<RowResult> results(
            String importId, @Nullable RowStatus status, long afterLine, int limit) {
        return jdbc.query(
                """
                select line, external_id, status, code, detail, field from event_store.import_result
                where import_id = ? and line > ? and status = coalesce(?, status)
                order by line limit ?
                """,
                ImportRows::result,
                importId,
                afterLine,
                status == null ? null : status.name(),
                limit);
    }

    private static RowResult result(ResultSet row, int number) throws SQLException {
        return new RowResult(
                row.getLong(1),
                row.getString(2),
                RowStatus.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    /** Refuses rows that repeat the key, or the external id, of an earlier line. */
    void refuse(String importId, Repeated repeated) {
        // Of rows that have just come in, the database does not know how many they are.
        jdbc.execute("set local enable_nestloop = off");
        refuse(importId, SAME_KEY, repeated.code(), repeated.key(), null);
        refuse(importId, SAME_ID, repeated.code(), repeated.externalId(), "externalId");
    }

    private void refuse(
            String importId, String earlier, String code, String detail, @Nullable String field) {
        jdbc.update(
                """
                with repeated as (
                    select lane, line, %s as earlier
                    from event_store.import_row where import_id = ?),
                gone as (
                    delete from event_store.import_row as pending using repeated
                    where pending.import_id = ? and pending.lane = repeated.lane
                        and pending.line = repeated.line and repeated.line > repeated.earlier
                    returning pending.line, pending.external_id, repeated.earlier)
                insert into event_store.import_result
                    (import_id, line, external_id, status, code, detail, field)
                select ?, line, external_id, 'REFUSED', ?, ? || ' ' || earlier || '.', ?::text from gone
                """
                        .formatted(earlier),
                importId,
                importId,
                importId,
                code,
                detail,
                field);
    }

    void forgetResults(String importId) {
        jdbc.update("delete from event_store.import_result where import_id = ?", importId);
    }

    void forget(String importId) {
        jdbc.update("delete from event_store.import_row where import_id = ?", importId);
    }
}
