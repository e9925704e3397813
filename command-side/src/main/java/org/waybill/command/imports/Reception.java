package org.waybill.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.http.RequestException;
import org.waybill.command.http.StrictReader;
import org.waybill.store.imports.ImportRecord;
import org.waybill.store.imports.ImportStore;
import org.waybill.store.imports.NewImport;
import org.waybill.store.imports.PendingRow;

/**
 * Takes files in: every row is understood by itself, and those that cannot be are refused at once.
 * Nothing of the file is kept but its rows as they were understood.
 */
@Component
class Reception {

    private static final ImportStore.Repeated REPEATED =
            new ImportStore.Repeated(
                    "import.duplicate",
                    "The same is said in line",
                    "The same external id is in line");

    private static final int LONGEST_ID = 100;

    private final ImportStore store;
    private final StrictReader strict;
    private final Kinds kinds;

    Reception(ImportStore store, StrictReader strict, Kinds kinds) {
        this.store = store;
        this.strict = strict;
        this.kinds = kinds;
    }

    /** A file that can be read more than once. */
    interface Body {
        InputStream open() throws IOException;
    }

    /**
     * Takes a file in.
     *
     * @throws RequestException if it makes no sense as a whole; then there is no trace of it
     */
    ImportRecord receive(NewImport head, boolean csv, Body body) throws IOException {
        try (var bytes = body.open()) {
            Utf8File.check(bytes);
        }
        var kind = kinds.of(head.type());
        try (var text = Utf8File.open(body.open())) {
            var rows = csv ? new CsvRows(text, kind.columns(), strict) : new JsonRows(text, strict);
            return store.receive(head, intake -> take(kind, rows, intake), REPEATED);
        }
    }

    private <R> void take(RowKind<R> kind, Rows rows, ImportStore.Intake intake) {
        var refusals = new Refusals(kind.columns());
        rows.each(
                row -> {
                    if (row.refusal() != null) {
                        intake.result(refusals.of(row.line(), null, row.refusal()));
                        return;
                    }
                    try {
                        intake.row(understood(kind, row));
                    } catch (RequestException refusal) {
                        intake.result(refusals.of(row.line(), externalId(row), refusal));
                    }
                });
    }

    /** So that who has sent it finds it again. */
    private static @Nullable String externalId(Rows.Row row) {
        var id = row.object() == null ? null : row.object().get("externalId");
        return id != null && id.isString() && id.stringValue().length() <= LONGEST_ID
                ? id.stringValue()
                : null;
    }

    private <R> PendingRow understood(RowKind<R> kind, Rows.Row row) {
        var read = kind.read(Objects.requireNonNull(row.object()));
        var place = kind.place(read);
        return new PendingRow(
                place.lane(), row.line(), place.key(), place.externalId(), strict.write(read));
    }
}
