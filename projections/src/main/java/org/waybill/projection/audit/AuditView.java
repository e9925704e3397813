package org.waybill.projection.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An audit as it is told to those who ask.
 *
 * @param status {@code RUNNING}, then {@code DONE}, or {@code FAILED} if it could not be ended
 * @param skus to look at
 * @param findings what it found, by SKU; the first of them, where there are many
 * @param count of its findings
 * @param failure why it could not be ended; null otherwise
 */
public record AuditView(
        String id,
        String status,
        long skus,
        Progress progress,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long count,
        List<FindingView> findings,
        @Nullable String failure) {

    /**
     * How far it has come.
     *
     * @param done SKUs looked at so far
     * @param fraction of all, from 0 to 1
     * @param estimatedSecondsLeft at the speed so far; null while it cannot be told
     */
    public record Progress(long done, double fraction, @Nullable Long estimatedSecondsLeft) {

        static Progress of(long done, long skus, double seconds) {
            double fraction = skus == 0 ? 1 : Math.min(1, (double) done / skus);
            return new Progress(done, fraction, left(done, skus, seconds));
        }

        private static @Nullable Long left(long done, long skus, double seconds) {
            if (done >= skus) {
                return 0L;
            }
            return done == 0 ? null : Math.round(seconds / done * (skus - done));
        }
    }
}
