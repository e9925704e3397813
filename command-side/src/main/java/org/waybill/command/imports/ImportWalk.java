package org.waybill.command.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.waybill.store.imports.ImportRecord;
import org.waybill.store.imports.ImportStore;
import org.waybill.store.imports.PendingRow;
import org.waybill.store.imports.RowResult;

/**
 * The way through the rows of an import. What is only tried is walked from the beginning again
 * after an interruption, because rows may build upon what those before them would have done; but
 * what has been recorded is not recorded again.
 */
final class ImportWalk<R> {

    private final ImportRecord record;
    private final RowDesk<R> desk;
    private final RowBatch batch;
    private String lane;
    private long line;

    ImportWalk(ImportRecord record, RowDesk<R> desk, ExecutorService threads) {
        this.record = record;
        this.desk = desk;
        this.batch = new RowBatch(threads);
        boolean again = record.head().dryRun();
        this.lane = again ? "" : record.doneLane();
        this.line = again ? 0 : record.doneLine();
    }

    /** Keeps what became of rows; says whether the import is still ours. */
    @FunctionalInterface
    interface Book {
        boolean record(PendingRow last, List<RowResult> results, long position);
    }

    String importId() {
        return record.importId();
    }

    List<PendingRow> next(ImportStore store, int most) {
        return store.pending(record.importId(), lane, line, most);
    }

    /** Does rows, and goes on behind them unless somebody else has the import now. */
    boolean perform(List<PendingRow> rows, Book book) {
        var outcomes = batch.perform(desk, rows);
        var results = new ArrayList<RowResult>(rows.size());
        var fresh = rows.stream().filter(this::isFresh).map(PendingRow::line).toList();
        var lines = new HashSet<>(fresh);
        long position = 0;
        for (var outcome : outcomes) {
            if (lines.contains(outcome.result().line())) {
                results.add(outcome.result());
                position = Math.max(position, outcome.position());
            }
        }
        var last = rows.getLast();
        if (!results.isEmpty() && !book.record(last, results, position)) {
            return false;
        }
        lane = last.lane();
        line = last.line();
        return true;
    }

    private boolean isFresh(PendingRow row) {
        int lanes = row.lane().compareTo(record.doneLane());
        return lanes > 0 || lanes == 0 && row.line() > record.doneLine();
    }
}
