package org.waybill.store.postgres;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waybill.store.imports.ImportRecord;
import org.waybill.store.imports.ImportStore;
import org.waybill.store.imports.NewImport;
import org.waybill.store.imports.PendingRow;
import org.waybill.store.imports.RowResult;
import org.waybill.store.imports.RowStatus;

/** Imports in PostgreSQL. Leases go by the database's clock, which all nodes share. */
public final class PostgresImports implements ImportStore {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ImportRows rows;

    public PostgresImports(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.clock = clock;
        this.rows = new ImportRows(jdbc);
    }

    @Override
    public ImportRecord receive(NewImport head, Consumer<Intake> contents, Repeated repeated) {
        transaction.executeWithoutResult(
                status -> {
                    insert(head);
                    var intake = new ImportIntake(head.importId(), rows);
                    contents.accept(intake);
                    intake.end(repeated);
                    tally(head.importId());
                });
        return find(head.importId()).orElseThrow();
    }

    private void insert(NewImport head) {
        jdbc.update(
                """
                insert into event_store.import (import_id, request, type, source, dry_run, actor,
                    correlation, status, begun_after, position, received_at)
                values (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, ?)
                """,
                head.importId(),
                head.request(),
                head.type(),
                head.source(),
                head.dryRun(),
                head.actor(),
                head.correlation(),
                head.begunAfter(),
                head.begunAfter(),
                head.receivedAt().atOffset(ZoneOffset.UTC));
    }

    /** What came in refused counts as done from the beginning. */
    private void tally(String importId) {
        jdbc.update(
                """
                update event_store.import set rows = left_to_do.count + refused_row.count,
                    refused = refused_row.count
                from (select count(*) from event_store.import_row where import_id = ?) left_to_do,
                    (select count(*) from event_store.import_result where import_id = ?) refused_row
                where import_id = ?
                """,
                importId,
                importId,
                importId);
    }

    @Override
    public Optional<ImportRecord> find(String importId) {
        return one("where import_id = ?", importId);
    }

    @Override
    public Optional<ImportRecord> ofRequest(String request) {
        return one("where request = ?", request);
    }

    private Optional<ImportRecord> one(String which, String key) {
        return jdbc.query(ImportColumns.SELECT + which, ImportColumns::read, key).stream()
                .findFirst();
    }

    @Override
    public List<ImportRecord> list(@Nullable String before, int limit) {
        return jdbc.query(
                ImportColumns.SELECT
                        + "where import_id < coalesce(?, '~') order by import_id desc limit ?",
                ImportColumns::read,
                before,
                limit);
    }

    @Override
    public List<RowResult> results(
            String importId, @Nullable RowStatus status, long afterLine, int limit) {
        return rows.results(importId, status, afterLine, limit);
    }

    @Override
    public Optional<ImportRecord> claim(String owner, Duration time) {
        var ids =
                jdbc.queryForList(
                        """
                        update event_store.import set done_before = case when owner = ? and owned_until > clock_timestamp()
                                then done_before else accepted + unchanged + refused + skipped end,
                            owned_since = case when owner = ? and owned_until > clock_timestamp()
                                then owned_since else clock_timestamp() end,
                            owner = ?, owned_until = clock_timestamp() + make_interval(secs => ?)
                        where import_id = (select min(import_id) from event_store.import
                                where status = 'RUNNING')
                            and (owner is null or owner = ? or owned_until < clock_timestamp())
                        returning import_id
                        """,
                        String.class,
                        owner,
                        owner,
                        owner,
                        time.toSeconds(),
                        owner);
        return ids.isEmpty() ? Optional.empty() : find(Objects.requireNonNull(ids.getFirst()));
    }

    @Override
    public List<PendingRow> pending(String importId, String afterLane, long afterLine, int limit) {
        return rows.pending(importId, afterLane, afterLine, limit);
    }

    @Override
    public boolean record(
            String importId,
            String owner,
            Duration time,
            PendingRow last,
            List<RowResult> results,
            long position) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            if (!advance(importId, owner, time, last, results, position)) {
                                return false;
                            }
                            rows.addResults(importId, results);
                            return true;
                        }));
    }

    private boolean advance(
            String importId,
            String owner,
            Duration time,
            PendingRow last,
            List<RowResult> results,
            long position) {
        return 1
                == jdbc.update(
                        """
                        update event_store.import set accepted = accepted + ?,
                            unchanged = unchanged + ?, refused = refused + ?, skipped = skipped + ?,
                            position = greatest(position, ?), done_lane = ?, done_line = ?,
                            owned_until = clock_timestamp() + make_interval(secs => ?)
                        where import_id = ? and owner = ? and status = 'RUNNING'
                        """,
                        count(results, RowStatus.ACCEPTED),
                        count(results, RowStatus.UNCHANGED),
                        count(results, RowStatus.REFUSED),
                        count(results, RowStatus.SKIPPED),
                        position,
                        last.lane(),
                        last.line(),
                        time.toSeconds(),
                        importId,
                        owner);
    }

    private static long count(List<RowResult> results, RowStatus status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    @Override
    public void finish(String importId, String owner) {
        transaction.executeWithoutResult(
                status -> {
                    end(importId, "DONE", "and owner = ?", owner);
                    rows.forget(importId);
                });
    }

    private int end(String importId, String as, String only, Object... more) {
        var parameters = new Object[more.length + 3];
        parameters[0] = as;
        parameters[1] = clock.instant().atOffset(ZoneOffset.UTC);
        parameters[2] = importId;
        System.arraycopy(more, 0, parameters, 3, more.length);
        return jdbc.update(
                """
                update event_store.import set status = ?, finished_at = ?, failure = null, owner = null
                where import_id = ? and status in ('RUNNING', 'STOPPED')
                """
                        + only,
                parameters);
    }

    @Override
    public void stop(String importId, String owner, String failure) {
        jdbc.update(
                """
                update event_store.import set status = 'STOPPED', failure = ?, owner = null
                where import_id = ? and owner = ? and status = 'RUNNING'
                """,
                failure,
                importId,
                owner);
    }

    @Override
    public void release(String owner) {
        jdbc.update("update event_store.import set owner = null where owner = ?", owner);
    }

    @Override
    public void resumeAll() {
        jdbc.update(
                "update event_store.import set status = 'RUNNING', failure = null where status = 'STOPPED'");
    }

    @Override
    public Optional<ImportRecord> resume(String importId) {
        jdbc.update(
                """
                update event_store.import set status = 'RUNNING', failure = null
                where import_id = ? and status = 'STOPPED'
                """,
                importId);
        return find(importId);
    }

    @Override
    public boolean removeRows(Instant endedBefore) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            var ids =
                                    jdbc.queryForList(
                                            """
                                            update event_store.import set rows_removed_at = ?
                                            where import_id = (select import_id from event_store.import
                                                where finished_at < ? and rows_removed_at is null
                                                order by finished_at limit 1 for update skip locked)
                                            returning import_id
                                            """,
                                            String.class,
                                            clock.instant().atOffset(ZoneOffset.UTC),
                                            endedBefore.atOffset(ZoneOffset.UTC));
                            ids.forEach(rows::forgetResults);
                            return !ids.isEmpty();
                        }));
    }

    @Override
    public Optional<ImportRecord> cancel(String importId) {
        transaction.executeWithoutResult(
                status -> {
                    if (end(importId, "CANCELLED", "") == 1) {
                        rows.forget(importId);
                    }
                });
        return find(importId);
    }
}
