package org.waybill.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.store.imports.ImportRecord;
import org.waybill.store.imports.ImportRecord.Tally;
import org.waybill.store.imports.ImportStatus;
import org.waybill.store.imports.NewImport;

/** An import as a row of its table. */
final class ImportColumns {

    /** How fast it goes is told only while somebody works on it. */
    static final String SELECT =
            """
            select *, case when status = 'RUNNING' and owner is not null and owned_until > clock_timestamp()
                    then (accepted + unchanged + refused + skipped - done_before)
                        / greatest(extract(epoch from clock_timestamp() - owned_since), 0.001)
                    else 0 end as pace
            from event_store.import
            """;

    private ImportColumns() {}

    static ImportRecord read(ResultSet row, int number) throws SQLException {
        return new ImportRecord(
                head(row),
                ImportStatus.valueOf(row.getString("status")),
                new Tally(
                        row.getLong("rows"),
                        row.getLong("accepted"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("skipped")),
                row.getLong("position"),
                row.getString("done_lane"),
                row.getLong("done_line"),
                row.getDouble("pace"),
                instant(row, "finished_at"),
                row.getString("failure"),
                instant(row, "rows_removed_at"));
    }

    private static NewImport head(ResultSet row) throws SQLException {
        return new NewImport(
                row.getString("import_id"),
                row.getString("request"),
                row.getString("type"),
                row.getString("source"),
                row.getBoolean("dry_run"),
                row.getString("actor"),
                row.getString("correlation"),
                row.getLong("begun_after"),
                Objects.requireNonNull(instant(row, "received_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
