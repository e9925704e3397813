package org.waybill.store.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps imports. One is worked on by one owner at a time, the oldest first. */
public interface ImportStore {

    /** Takes the rows of a file in. */
    interface Intake {

        /** A row to be done. */
        void row(PendingRow row);

        /** A row that needs no doing. */
        void result(RowResult result);
    }

    /**
     * Takes an import in with all its rows, or leaves no trace of it if that fails. A row whose key
     * or external id an earlier one has is refused.
     */
    ImportRecord receive(NewImport head, Consumer<Intake> rows, Repeated repeated);

    /**
     * What is said of a row that repeats an earlier one; the earlier one's line ends each sentence.
     *
     * @param code of the refusal
     * @param key where both are about the same thing
     * @param externalId where both have the same external id
     */
    record Repeated(String code, String key, String externalId) {}

    Optional<ImportRecord> find(String importId);

    /** The one that came with a request. */
    Optional<ImportRecord> ofRequest(String request);

    /**
     * The newest first.
     *
     * @param before only those older than this one; null for all
     */
    List<ImportRecord> list(@Nullable String before, int limit);

    /**
     * What became of rows, in order of lines.
     *
     * @param status only of those; null for all
     */
    List<RowResult> results(String importId, @Nullable RowStatus status, long afterLine, int limit);

    /**
     * Gives an owner the oldest import that is running, for a while; nothing if there is none or
     * somebody else has it.
     */
    Optional<ImportRecord> claim(String owner, Duration time);

    /** The next rows after one, in order. */
    List<PendingRow> pending(String importId, String afterLane, long afterLine, int limit);

    /**
     * Records what became of rows, up to and with the last of them in order.
     *
     * @param position the last position that followed from them
     * @return false if the import is no longer the owner's; nothing is recorded then
     */
    boolean record(
            String importId,
            String owner,
            Duration time,
            PendingRow last,
            List<RowResult> results,
            long position);

    /** Ends an import of which every row is done. */
    void finish(String importId, String owner);

    /** Stops an import that fails. */
    void stop(String importId, String owner, String failure);

    /** Lets others have what an owner has. */
    void release(String owner);

    /** Lets all that were stopped go on; at a start. */
    void resumeAll();

    /**
     * Lets one that was stopped go on.
     *
     * @return the import as it stands then; empty if there is none
     */
    Optional<ImportRecord> resume(String importId);

    /**
     * Ends one of which rows are left.
     *
     * @return the import as it stands then; empty if there is none
     */
    Optional<ImportRecord> cancel(String importId);

    /**
     * Removes what became of the rows of an import that ended before an instant, the oldest first.
     * The import stays.
     *
     * @return false if there is none
     */
    boolean removeRows(Instant endedBefore);
}
