package org.waybill.store.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param head what it came in with
 * @param tally how many rows there are, and what became of them
 * @param position the last position that followed from it; that of the log when it came in before
 *     anything has
 * @param doneLane with {@code doneLine}, the last row that is done
 * @param rowsPerSecond how fast it goes at present; 0 if that is not known
 * @param failure what stopped it; null if nothing did
 * @param rowsRemovedAt when what became of its rows was removed; null while that is kept
 */
public record ImportRecord(
        NewImport head,
        ImportStatus status,
        Tally tally,
        long position,
        String doneLane,
        long doneLine,
        double rowsPerSecond,
        @Nullable Instant finishedAt,
        @Nullable String failure,
        @Nullable Instant rowsRemovedAt) {

    /**
     * How many rows there are, and what became of them.
     *
     * @param rows all
     */
    public record Tally(long rows, long accepted, long unchanged, long refused, long skipped) {

        /** How many are done. */
        public long done() {
            return accepted + unchanged + refused + skipped;
        }
    }

    public String importId() {
        return head.importId();
    }

    /** Whether nothing more will become of it. */
    public boolean ended() {
        return status == ImportStatus.DONE || status == ImportStatus.CANCELLED;
    }
}
