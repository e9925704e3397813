package org.waybill.store.postgres;

import java.util.ArrayList;
import java.util.List;
import org.waybill.store.imports.ImportStore.Intake;
import org.waybill.store.imports.ImportStore.Repeated;
import org.waybill.store.imports.PendingRow;
import org.waybill.store.imports.RowResult;

/** Writes the rows of a file as they come, some hundreds at a time. */
final class ImportIntake implements Intake {

    private static final int PART = 1_000;

    private final String importId;
    private final ImportRows rows;
    private final List<PendingRow> pending = new ArrayList<>();
    private final List<RowResult> results = new ArrayList<>();

    ImportIntake(String importId, ImportRows rows) {
        this.importId = importId;
        this.rows = rows;
    }

    @Override
    public void row(PendingRow row) {
        pending.add(row);
        if (pending.size() == PART) {
            writePending();
        }
    }

    @Override
    public void result(RowResult result) {
        results.add(result);
        if (results.size() == PART) {
            writeResults();
        }
    }

    void end(Repeated repeated) {
        writePending();
        writeResults();
        rows.refuse(importId, repeated);
    }

    private void writePending() {
        rows.addPending(importId, pending);
        pending.clear();
    }

    private void writeResults() {
        rows.addResults(importId, results);
        results.clear();
    }
}
