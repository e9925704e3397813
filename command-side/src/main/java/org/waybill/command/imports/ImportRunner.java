package org.waybill.command.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.waybill.command.http.StrictReader;
import org.waybill.store.CommandRecords;
import org.waybill.store.Commander;
import org.waybill.store.imports.ImportRecord;
import org.waybill.store.imports.ImportRetention;
import org.waybill.store.imports.ImportStore;
import org.waybill.store.imports.PendingRow;

/**
 * Works on imports, one after another, the oldest first; after a start, on those that an earlier
 * process has left.
 */
@Component
class ImportRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 1_000;
    private static final int BATCH = 2_000;
    private static final int PATIENCE = 20;

    private final ImportStore store;
    private final ImportDuty duty;
    private final Kinds kinds;
    private final RowDesk.Tools tools;
    private final ImportRetention retention;
    private final Semaphore bell = new Semaphore(0);
    private volatile @Nullable Thread worker;

    ImportRunner(
            ImportStore store,
            ImportDuty duty,
            Kinds kinds,
            Commander commander,
            CommandRecords records,
            StrictReader strict,
            Clock clock) {
        this.store = store;
        this.duty = duty;
        this.kinds = kinds;
        this.retention = new ImportRetention(store, clock, duty.keepRows());
        this.tools = new RowDesk.Tools(commander, records, strict, clock);
    }

    /** Says that there is something to do. */
    void ring() {
        bell.release();
    }

    @Override
    public void start() {
        if (duty.acts()) {
            var thread = Thread.ofPlatform().daemon().name("imports").unstarted(this::run);
            worker = thread;
            thread.start();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** What is begun of a batch is ended; the rest is for the next start. */
    @Override
    public void stop() {
        var thread = worker;
        worker = null;
        if (thread == null) {
            return;
        }
        bell.release();
        try {
            thread.join(LEASE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            boolean fresh = true;
            while (worker != null) {
                try {
                    if (fresh) {
                        store.release(duty.owner());
                        store.resumeAll();
                        fresh = false;
                    }
                    workOnNext(threads);
                } catch (RuntimeException failure) {
                    LOG.warn("Imports cannot be worked on at present: {}", failure.toString());
                    rest();
                }
            }
            store.release(duty.owner());
        } catch (RuntimeException gone) {
            LOG.debug("Another process will wait for our lease to end", gone);
        }
    }

    private void workOnNext(ExecutorService threads) {
        var next = store.claim(duty.owner(), LEASE);
        if (next.isPresent()) {
            workOn(next.get(), kinds.of(next.get().head().type()), threads);
        } else {
            retention.look(this::isRunning);
            rest();
        }
    }

    private void rest() {
        try {
            if (bell.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <R> void workOn(ImportRecord record, RowKind<R> kind, ExecutorService threads) {
        var walk = new ImportWalk<>(record, new RowDesk<>(record, kind, tools), threads);
        int failures = 0;
        while (worker != null) {
            try {
                var rows = walk.next(store, BATCH);
                if (rows.isEmpty()) {
                    store.finish(record.importId(), duty.owner());
                    return;
                }
                if (!done(walk, rows)) {
                    return;
                }
                failures = 0;
            } catch (RuntimeException failure) {
                if (++failures == PATIENCE || !Trouble.ofTheStore(failure)) {
                    stopped(record, failure);
                    return;
                }
                rest();
                if (record.head().dryRun()) {
                    // What was tried in vain is not to be counted twice: it begins anew.
                    return;
                }
            }
        }
    }

    private boolean done(ImportWalk<?> walk, List<PendingRow> rows) {
        return walk.perform(
                rows,
                (last, results, position) ->
                        store.record(
                                walk.importId(), duty.owner(), LEASE, last, results, position));
    }

    private void stopped(ImportRecord record, RuntimeException failure) {
        LOG.error("Import {} is stopped", record.importId(), failure);
        store.stop(
                record.importId(),
                duty.owner(),
                "The database could not be had for long, or something failed on our side.");
    }
}
