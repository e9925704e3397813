package org.waybill.store.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waybill.store.OutcomeUnknownException;
import org.waybill.store.fault.Point;

/**
 * The one thread of a node that appends. What queues up while it commits goes into the next commit
 * together; an append that cannot be written is set apart, and its neighbours are written without
 * it.
 */
final class Committer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final int MOST_EVENTS = 5_000;

    /** Whoever is overtaken so often between look and write is tried by halves. */
    private static final int MOST_LOOKS = 5;

    private static final long FIRST_PAUSE = Duration.ofMillis(20).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();

    private final BatchWriter writer;
    private final Consumer<Batch> committed;
    private final Runnable idle;
    private final Duration poll;
    private final Duration patience;
    private final Deque<Append> queue = new ArrayDeque<>();
    private final Thread thread;
    private boolean closed;

    /**
     * @param committed is told of each commit before its callers are
     * @param idle is run when nothing was appended for a while
     * @param poll how long that while is
     * @param patience how long a lost database is waited for
     */
    Committer(
            BatchWriter writer,
            Consumer<Batch> committed,
            Runnable idle,
            Duration poll,
            Duration patience) {
        this.writer = writer;
        this.committed = committed;
        this.idle = idle;
        this.poll = poll;
        this.patience = patience;
        this.thread = Thread.ofPlatform().daemon().name("event-committer").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Hands in; the answer comes with {@link Append#await()}. */
    void submit(Append append) {
        synchronized (queue) {
            if (closed) {
                var refusal = new EventStoreException("The log is closed");
                append.settle(new Verdict.Refused(refusal));
                throw refusal;
            }
            queue.add(append);
            queue.notifyAll();
        }
    }

    private void run() {
        for (var next = next(); next != null; next = next()) {
            if (next.isEmpty()) {
                idle.run();
            } else {
                commit(next);
            }
        }
        writer.close();
    }

    /** What is queued; nothing if nothing came for a while; null at the end. */
    private @Nullable List<Append> next() {
        synchronized (queue) {
            if (queue.isEmpty() && !closed) {
                await();
            }
            return queue.isEmpty() && closed ? null : drain();
        }
    }

    @SuppressWarnings("WaitNotInLoop")
    private void await() {
        try {
            queue.wait(poll.toMillis());
        } catch (InterruptedException e) {
            LOG.warn("The committer does not stop on interrupts", e);
        }
    }

    private List<Append> drain() {
        var drained = new ArrayList<Append>();
        for (int events = 0;
                events < MOST_EVENTS && !queue.isEmpty();
                events += drained.getLast().size()) {
            drained.add(queue.remove());
        }
        return drained;
    }

    private void commit(List<Append> appends) {
        try {
            Point.BEFORE_APPEND.pass();
            var batch = persist(appends);
            Point.AFTER_APPEND_BEFORE_ANSWER.pass();
            tell(batch);
            batch.settle();
        } catch (SQLException e) {
            if (Failures.passes(e)) {
                refuse(
                        appends,
                        lost ->
                                e instanceof CommitLostException
                                        ? new OutcomeUnknownException(e)
                                        : Failures.reason(e));
            } else {
                setApart(appends, e);
            }
        } catch (RuntimeException | Error e) {
            refuse(appends, append -> new EventStoreException("Nothing was appended", e));
        }
    }

    /**
     * Writes in good faith first, which is quick. Writing again is safe: the writer then looks
     * before, and recognises what it has written.
     */
    private Batch persist(List<Append> appends) throws SQLException {
        try {
            return writer.write(appends);
        } catch (SQLException e) {
            if (Failures.clashes(e)) {
                return insist(appends, null);
            }
            if (Failures.passes(e)) {
                return insist(appends, e);
            }
            throw e;
        }
    }

    private Batch insist(List<Append> appends, @Nullable SQLException first) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        SQLException worst = first;
        for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            if (worst != null) {
                if (System.nanoTime() > deadline) {
                    throw worst;
                }
                LOG.warn("The database did not answer, asking again");
                LockSupport.parkNanos(pause);
            }
            try {
                return lookAndWrite(appends);
            } catch (SQLException e) {
                if (!Failures.passes(e)) {
                    throw e;
                }
                worst = worst instanceof CommitLostException ? worst : e;
            }
        }
    }

    /** Looks again if something came in between. */
    private Batch lookAndWrite(List<Append> appends) throws SQLException {
        for (int look = 1; ; look++) {
            try {
                return writer.lookAndWrite(appends);
            } catch (SQLException e) {
                if (!Failures.clashes(e) || look == MOST_LOOKS) {
                    throw e;
                }
            }
        }
    }

    private void tell(Batch batch) {
        try {
            committed.accept(batch);
        } catch (RuntimeException e) {
            LOG.error("What was committed could not be told on", e);
        }
    }

    private void setApart(List<Append> appends, SQLException failure) {
        if (appends.size() == 1) {
            refuse(appends, append -> Failures.reason(failure));
            return;
        }
        int half = appends.size() / 2;
        commit(appends.subList(0, half));
        commit(appends.subList(half, appends.size()));
    }

    private static void refuse(List<Append> appends, Function<Append, RuntimeException> reason) {
        appends.forEach(append -> append.settle(new Verdict.Refused(reason.apply(append))));
    }

    /** Writes what is queued, then ends. */
    @Override
    public void close() {
        synchronized (queue) {
            closed = true;
            queue.notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
