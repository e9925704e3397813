package org.waybill.store.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waybill.store.RecordedEvent;

/** The end of the log as this node knows it, and who wants to hear that it has moved. */
final class LogTail {

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    private static final long UNKNOWN = -1;

    private final LogReader reader;
    private final Messages messages;
    private final List<Consumer<List<RecordedEvent>>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<RecordedEvent>>> abroad = new CopyOnWriteArrayList<>();
    private final List<Runnable> wakeUps = new CopyOnWriteArrayList<>();
    private final Object moved = new Object();
    private volatile long seen = UNKNOWN;

    LogTail(LogReader reader, Messages messages) {
        this.reader = reader;
        this.messages = messages;
    }

    /** The newest position this node knows of. Whatever is up to it can be read. */
    long seen() {
        return seen == UNKNOWN ? start() : seen;
    }

    private synchronized long start() {
        if (seen == UNKNOWN) {
            seen = reader.head();
        }
        return seen;
    }

    /** Calls a listener with all that is committed from now on. */
    Runnable listen(Consumer<List<RecordedEvent>> listener) {
        start();
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Calls a listener with all that other nodes have committed from now on. */
    void listenAbroad(Consumer<List<RecordedEvent>> listener) {
        abroad.add(listener);
    }

    /** Runs something whenever the end has moved. */
    Runnable onMove(Runnable wakeUp) {
        wakeUps.add(wakeUp);
        return () -> wakeUps.remove(wakeUp);
    }

    /** A batch of this node's own is committed. */
    void committed(Batch batch) {
        if (batch.isEmpty()) {
            // What is answered as standing was written before, and perhaps not heard of.
            look();
            return;
        }
        synchronized (this) {
            if (batch.last() <= seen) {
                return;
            }
            if (isHeard()) {
                catchUp(batch.first() - 1);
                deliver(recorded(batch), listeners);
            }
            seen = batch.last();
        }
        wake();
    }

    /** Looks for what other nodes have committed. */
    void look() {
        if (seen == UNKNOWN) {
            return; // Nobody has asked yet.
        }
        try {
            if (advance(reader.head())) {
                wake();
            }
        } catch (RuntimeException e) {
            LOG.warn("The end of the log cannot be read: {}", e.getMessage());
        }
    }

    private synchronized boolean advance(long head) {
        if (head <= seen) {
            return false;
        }
        if (isHeard()) {
            catchUp(head);
        }
        seen = head;
        return true;
    }

    private boolean isHeard() {
        return !listeners.isEmpty() || !abroad.isEmpty();
    }

    /** Delivers what others have appended in the meantime, what cannot be read here too. */
    private void catchUp(long to) {
        if (seen != UNKNOWN) {
            reader.between(
                    seen,
                    to,
                    page -> {
                        var events = page.stream().map(messages::readable).toList();
                        deliver(events, abroad);
                        deliver(events, listeners);
                        seen = page.getLast().position();
                    });
        }
    }

    private List<RecordedEvent> recorded(Batch batch) {
        Instant recordedAt = batch.recordedAt();
        var events = new ArrayList<RecordedEvent>();
        long position = batch.first();
        for (var draft : batch.drafts()) {
            events.add(messages.recorded(draft, position++, recordedAt));
        }
        return events;
    }

    private static void deliver(
            List<RecordedEvent> events, List<Consumer<List<RecordedEvent>>> listeners) {
        if (!events.isEmpty()) {
            listeners.forEach(listener -> guarded(() -> listener.accept(events)));
        }
    }

    private void wake() {
        synchronized (moved) {
            moved.notifyAll();
        }
        wakeUps.forEach(LogTail::guarded);
    }

    private static void guarded(Runnable runnable) {
        try {
            runnable.run();
        } catch (RuntimeException e) {
            LOG.error("A listener of the log failed", e);
        }
    }

    /** Waits until the end lies behind a position, or it is over, or the time is up. */
    void await(long position, BooleanSupplier over, long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        synchronized (moved) {
            for (long left = nanos; seen() <= position && !over.getAsBoolean() && left > 0; ) {
                TimeUnit.NANOSECONDS.timedWait(moved, Math.max(left, 1_000_000));
                left = deadline - System.nanoTime();
            }
        }
    }

    /** Lets whoever waits look again. */
    void nudge() {
        synchronized (moved) {
            moved.notifyAll();
        }
    }
}
