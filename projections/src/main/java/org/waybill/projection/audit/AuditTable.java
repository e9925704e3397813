package org.waybill.projection.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which audits there were and how far each has come. */
@Component
public class AuditTable {

    /** The audit that never ends. */
    static final String WATCH = "watch";

    private final JdbcClient jdbc;
    private final FindingTable findings;

    public AuditTable(JdbcClient jdbc, FindingTable findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /**
     * How far the audit that never ends has come.
     *
     * @param seenTo the position up to which changes have been looked at
     * @param afterSku the SKU at which its round of all stands
     * @param secondsAgo when it last began a round; null if never
     */
    record Watch(long seenTo, String afterSku, @Nullable Double secondsAgo) {

        static final Watch NEW = new Watch(0, "", null);
    }

    void begun(String id, long skus) {
        jdbc.sql(
                        "insert into projections.audit (audit_id, skus, started_at)"
                                + " values (?, ?, clock_timestamp())")
                .params(id, skus)
                .update();
    }

    void reached(String id, long done) {
        jdbc.sql("update projections.audit set done = ? where audit_id = ?")
                .params(done, id)
                .update();
    }

    void ended(String id, @Nullable String failure) {
        jdbc.sql(
                        "update projections.audit set finished_at = clock_timestamp(), failure = ?"
                                + " where audit_id = ?")
                .params(Arrays.asList(failure, id))
                .update();
    }

    /** Notes of those that have not ended that whoever did them has gone. */
    void abandoned() {
        jdbc.sql(
                        "update projections.audit set finished_at = clock_timestamp(),"
                                + " failure = 'Waybill was stopped meanwhile.'"
                                + " where finished_at is null and audit_id <> ?")
                .param(WATCH)
                .update();
    }

    Watch watch() {
        return jdbc.sql(
                        "select seen_to, after_sku, extract(epoch from clock_timestamp()"
                                + " - started_at)::float8 from projections.audit"
                                + " where audit_id = ?")
                .param(WATCH)
                .query(
                        (row, number) ->
                                new Watch(row.getLong(1), row.getString(2), row.getDouble(3)))
                .optional()
                .orElse(Watch.NEW);
    }

    void roundBegun() {
        jdbc.sql(
                        "insert into projections.audit (audit_id, skus, started_at)"
                                + " values (?, 0, clock_timestamp()) on conflict (audit_id)"
                                + " do update set started_at = excluded.started_at")
                .param(WATCH)
                .update();
    }

    /** The round's SKUs are counted with those of all rounds before. */
    void roundEnded(long seenTo, String afterSku, long skus) {
        jdbc.sql(
                        "update projections.audit set seen_to = ?, after_sku = ?, skus = ?,"
                                + " done = done + ?, finished_at = clock_timestamp()"
                                + " where audit_id = ?")
                .params(seenTo, afterSku, skus, skus, WATCH)
                .update();
    }

    /** An audit; empty if there is none of this id. */
    Optional<AuditView> find(String id) {
        return jdbc.sql(
                        "select *, extract(epoch from coalesce(finished_at, clock_timestamp())"
                                + " - started_at)::float8 as seconds"
                                + " from projections.audit where audit_id = ?")
                .param(id)
                .query((row, number) -> view(row))
                .optional();
    }

    /** How things stand by all of them. */
    public AuditSummary summary() {
        var last =
                jdbc.sql(
                                "select audit_id, skus, finished_at from projections.audit"
                                        + " where finished_at is not null and failure is null"
                                        + " order by finished_at desc limit 1")
                        .query(
                                (row, number) ->
                                        new AuditSummary.Last(
                                                row.getString(1),
                                                row.getLong(2),
                                                instant(row, "finished_at")))
                        .optional()
                        .orElse(null);
        long audited =
                jdbc.sql("select coalesce(sum(done), 0) from projections.audit")
                        .query(Long.class)
                        .single();
        return new AuditSummary(findings.open(), audited, last);
    }

    private AuditView view(ResultSet row) throws SQLException {
        var id = row.getString("audit_id");
        boolean watch = id.equals(WATCH);
        long skus = row.getLong("skus");
        long done = watch ? skus : row.getLong("done");
        var failure = row.getString("failure");
        boolean over = row.getObject("finished_at") != null;
        return new AuditView(
                id,
                watch || !over ? "RUNNING" : failure == null ? "DONE" : "FAILED",
                skus,
                AuditView.Progress.of(done, skus, row.getDouble("seconds")),
                instant(row, "started_at"),
                over ? instant(row, "finished_at") : null,
                findings.count(id),
                findings.of(id),
                failure);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
