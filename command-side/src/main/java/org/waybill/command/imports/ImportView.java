package org.waybill.command.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waybill.store.imports.ImportRecord;
import org.waybill.store.imports.ImportStatus;

/**
 * An import as it is told.
 *
 * @param accepted rows that changed something, or would have
 * @param unchanged rows that had nothing to change
 * @param refused rows that cannot be done
 * @param skipped rows that had been done before, under the same external id
 * @param rowsRemovedAt when what became of its rows was removed; null while that is kept
 * @param position the last position of the log that followed from it
 */
record ImportView(
        String importId,
        String type,
        ImportStatus status,
        boolean dryRun,
        @Nullable String source,
        Progress progress,
        long accepted,
        long unchanged,
        long refused,
        long skipped,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        @Nullable Instant rowsRemovedAt,
        long position) {

    /**
     * How far it is.
     *
     * @param fraction of the rows that are done, from 0 to 1
     * @param estimatedSecondsLeft at the present pace; absent while that is not known
     */
    record Progress(long rows, long done, double fraction, @Nullable Long estimatedSecondsLeft) {

        static Progress of(ImportRecord record) {
            long rows = record.tally().rows();
            long done = record.tally().done();
            return new Progress(
                    rows,
                    done,
                    rows == 0 ? 1 : Math.floor(1_000.0 * done / rows) / 1_000,
                    left(rows - done, record));
        }

        private static @Nullable Long left(long rows, ImportRecord record) {
            if (rows == 0 || record.ended()) {
                return 0L;
            }
            double pace = record.rowsPerSecond();
            return pace > 0 ? (long) Math.ceil(rows / pace) : null;
        }
    }

    static ImportView of(ImportRecord record) {
        var head = record.head();
        var tally = record.tally();
        return new ImportView(
                head.importId(),
                head.type(),
                record.status(),
                head.dryRun(),
                head.source(),
                Progress.of(record),
                tally.accepted(),
                tally.unchanged(),
                tally.refused(),
                tally.skipped(),
                head.receivedAt(),
                record.finishedAt(),
                record.failure(),
                record.rowsRemovedAt(),
                record.position());
    }
}
