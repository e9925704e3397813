package org.waybill.command.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waybill.command.http.RequestException;
import org.waybill.command.http.StrictReader;
import org.waybill.domain.RejectedException;
import org.waybill.store.CommandContext;
import org.waybill.store.CommandRecords;
import org.waybill.store.Commander;
import org.waybill.store.StoredAnswer;
import org.waybill.store.imports.ImportRecord;
import org.waybill.store.imports.PendingRow;
import org.waybill.store.imports.RowResult;
import org.waybill.store.imports.RowStatus;

/**
 * Does the rows of one import, or tries them. A row's command has an id of its own: of the house
 * and its external id where both are named, else of the import and the line. So it is done once,
 * however often it is sent.
 *
 * @param <R> a row as it is understood
 */
final class RowDesk<R> {

    private static final Logger LOG = LoggerFactory.getLogger(RowDesk.class);

    private final ImportRecord record;
    private final RowKind<R> kind;
    private final RowKind.Trial<R> trial;
    private final Refusals refusals;
    private final Tools tools;

    /** What it works with. */
    record Tools(Commander commander, CommandRecords records, StrictReader strict, Clock clock) {}

    RowDesk(ImportRecord record, RowKind<R> kind, Tools tools) {
        this.record = record;
        this.kind = kind;
        this.trial = kind.trial();
        this.refusals = new Refusals(kind.columns());
        this.tools = tools;
    }

    /**
     * What became of a row.
     *
     * @param position the last position that followed from it; 0 if none did
     */
    record Outcome(RowResult result, long position) {}

    /** What is done one after another: rows of one lane, or of one key where there are no lanes. */
    static String lane(PendingRow row) {
        return row.lane().isEmpty() ? row.key() : row.lane();
    }

    /** Whether a row waits for all before it, and all behind it wait for it. */
    boolean alone(PendingRow row) {
        return kind.alone(read(row));
    }

    private R read(PendingRow row) {
        return tools.strict().again(row.payload(), kind.form());
    }

    /**
     * Does a row, or tries it.
     *
     * @throws RuntimeException if the log cannot be had; then it may be done again
     */
    Outcome perform(PendingRow row) {
        try {
            return record.head().dryRun() ? tried(row) : done(row);
        } catch (RequestException refusal) {
            return new Outcome(refusals.of(row.line(), row.externalId(), refusal), 0);
        } catch (RejectedException refusal) {
            return new Outcome(refusals.of(row.line(), row.externalId(), refusal), 0);
        } catch (RuntimeException failure) {
            if (Trouble.ofTheStore(failure)) {
                throw failure;
            }
            // A row that we cannot do must not keep the others from being done.
            LOG.error("Line {} of import {} failed", row.line(), record.importId(), failure);
            return new Outcome(failed(row), 0);
        }
    }

    private static RowResult failed(PendingRow row) {
        return new RowResult(
                row.line(),
                row.externalId(),
                RowStatus.REFUSED,
                "server.failure",
                "Something failed on our side; the row was not done.",
                null);
    }

    private Outcome tried(PendingRow row) {
        if (named(row)) {
            var known = tools.records().find(commandId(row));
            if (known.isPresent()) {
                return known(row, known.get().fingerprint(), known.get().position());
            }
        }
        boolean changes = trial.changes(read(row), tools.clock().instant());
        return new Outcome(result(row, changes ? RowStatus.ACCEPTED : RowStatus.UNCHANGED), 0);
    }

    private Outcome done(PendingRow row) {
        var now = tools.clock().instant();
        var understood = read(row);
        var id = commandId(row);
        var fingerprint = Fingerprints.of(row.payload());
        if (named(row)) {
            // Known ones are known whatever has become of what they name.
            var known = tools.records().find(id);
            if (known.isPresent()) {
                return known(row, known.get().fingerprint(), known.get().position());
            }
        }
        var receipt =
                tools.commander()
                        .send(
                                kind.command(understood, now),
                                context(id, fingerprint, kind.occurredAt(understood, now)));
        var recorded = tools.records().find(id);
        if (recorded.isEmpty()) {
            keep(row, id, fingerprint);
            return new Outcome(result(row, RowStatus.UNCHANGED), receipt.position());
        }
        return receipt.result() == null
                ? known(row, recorded.get().fingerprint(), recorded.get().position())
                : new Outcome(result(row, RowStatus.ACCEPTED), receipt.position());
    }

    /**
     * What had nothing to change is not to be done later either, once another house has named it.
     */
    private void keep(PendingRow row, String id, String fingerprint) {
        if (named(row)) {
            var nothing = new StoredAnswer(200, Map.of(), new byte[0]);
            tools.records().keep(id, fingerprint, nothing);
        }
    }

    /** Done before: by this very import, before it was interrupted, or by an earlier one. */
    private Outcome known(PendingRow row, String fingerprint, long position) {
        if (!fingerprint.equals(Fingerprints.of(row.payload()))) {
            var detail = "This external id was used for another row.";
            return new Outcome(
                    new RowResult(
                            row.line(),
                            row.externalId(),
                            RowStatus.REFUSED,
                            "import.external-id-reused",
                            detail,
                            "externalId"),
                    0);
        }
        boolean ours = !named(row) || position > record.head().begunAfter();
        return new Outcome(
                result(row, ours ? RowStatus.ACCEPTED : RowStatus.SKIPPED), ours ? position : 0);
    }

    private static RowResult result(PendingRow row, RowStatus status) {
        return new RowResult(row.line(), row.externalId(), status, null, null, null);
    }

    private boolean named(PendingRow row) {
        return record.head().source() != null && row.externalId() != null;
    }

    private String commandId(PendingRow row) {
        return named(row)
                ? "import:%s %s %s".formatted(record.head().source(), kind.name(), row.externalId())
                : "import:%s %d".formatted(record.importId(), row.line());
    }

    private CommandContext context(String id, String fingerprint, Instant occurredAt) {
        var head = record.head();
        return new CommandContext(
                id,
                fingerprint,
                head.actor(),
                head.request(),
                head.correlation(),
                occurredAt,
                OptionalLong.empty());
    }
}
