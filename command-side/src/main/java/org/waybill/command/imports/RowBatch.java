package org.waybill.command.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.waybill.store.imports.PendingRow;

/** Does many rows at once, those of one lane one after another. */
final class RowBatch {

    /** Enough that commits are shared by many. */
    private static final int AT_ONCE = 128;

    private final ExecutorService threads;
    private final Semaphore room = new Semaphore(AT_ONCE);

    RowBatch(ExecutorService threads) {
        this.threads = threads;
    }

    /**
     * Does them.
     *
     * @throws RuntimeException if the log cannot be had; some may be done then
     */
    <R> List<RowDesk.Outcome> perform(RowDesk<R> desk, List<PendingRow> rows) {
        var outcomes = new ArrayList<RowDesk.Outcome>(rows.size());
        var together = new ArrayList<PendingRow>();
        for (var row : rows) {
            if (desk.alone(row)) {
                outcomes.addAll(together(desk, together));
                outcomes.add(desk.perform(row));
                together.clear();
            } else {
                together.add(row);
            }
        }
        outcomes.addAll(together(desk, together));
        return outcomes;
    }

    private <R> List<RowDesk.Outcome> together(RowDesk<R> desk, List<PendingRow> rows) {
        Map<String, List<PendingRow>> lanes = new LinkedHashMap<>();
        for (var row : rows) {
            lanes.computeIfAbsent(RowDesk.lane(row), lane -> new ArrayList<>()).add(row);
        }
        var lots =
                lanes.values().stream()
                        .map(lane -> CompletableFuture.supplyAsync(() -> lot(desk, lane), threads))
                        .toList();
        var outcomes = new ArrayList<RowDesk.Outcome>(rows.size());
        RuntimeException failure = null;
        // Nobody goes on before all are over: what is recorded as done must be done.
        for (var lot : lots) {
            try {
                outcomes.addAll(lot.join());
            } catch (CompletionException e) {
                failure = e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return outcomes;
    }

    private <R> List<RowDesk.Outcome> lot(RowDesk<R> desk, List<PendingRow> lane) {
        room.acquireUninterruptibly();
        try {
            var outcomes = new ArrayList<RowDesk.Outcome>(lane.size());
            lane.forEach(row -> outcomes.add(desk.perform(row)));
            return outcomes;
        } finally {
            room.release();
        }
    }
}
