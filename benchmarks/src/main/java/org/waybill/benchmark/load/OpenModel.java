package org.waybill.benchmark.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.waybill.benchmark.Complaint;

/**
 * Asks by a timetable, whether or not what was asked before is answered. What takes long is counted
 * from when it was due, so a server that stands still is seen by all who come meanwhile.
 */
public final class OpenModel {

    private static final int MOST_LINES = 2_000;

    private final URI base;
    private final Duration patience;
    private final Semaphore free = new Semaphore(MOST_LINES);
    private final ConcurrentLinkedDeque<Line> idle = new ConcurrentLinkedDeque<>();

    /**
     * Asks nothing yet.
     *
     * @param patience after which one who asked gives up
     */
    public OpenModel(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    /**
     * What came of something that was asked.
     *
     * @param due when it was to be asked, in nanoseconds since the beginning
     * @param nanos from then to the answer
     */
    public record Outcome(Ask ask, long due, long nanos, Reply reply) {}

    /** Asks all; returns when nobody waits any more. */
    public List<Outcome> run(long[] schedule, IntFunction<Ask> asks) {
        var outcomes = new ConcurrentLinkedQueue<Outcome>();
        long begun = System.nanoTime();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < schedule.length; number++) {
                long due = schedule[number];
                var ask = asks.apply(number);
                rest(begun + due);
                callers.execute(() -> ask(ask, begun, due, outcomes));
            }
        }
        idle.forEach(OpenModel::close);
        return List.copyOf(outcomes);
    }

    private static void rest(long until) {
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void ask(Ask ask, long begun, long due, Queue<Outcome> outcomes) {
        var reply = reply(ask);
        outcomes.add(new Outcome(ask, due, System.nanoTime() - begun - due, reply));
    }

    private Reply reply(Ask ask) {
        try {
            if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return Reply.NONE;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Reply.NONE;
        }
        var kept = idle.pollFirst();
        var line = kept == null ? new Line(base, patience) : kept;
        try {
            return line.send(ask);
        } catch (IOException unanswered) {
            return Reply.NONE;
        } finally {
            idle.addFirst(line);
            free.release();
        }
    }

    private static void close(Line line) {
        try {
            line.close();
        } catch (IOException failure) {
            throw new Complaint("A connection does not end: %s".formatted(failure), failure);
        }
    }

    /** How long the answers that pass took. */
    public static Histogram nanos(List<Outcome> outcomes) {
        var nanos = new Histogram(3);
        outcomes.stream()
                .filter(outcome -> outcome.reply().ok())
                .forEach(outcome -> nanos.recordValue(outcome.nanos()));
        return nanos;
    }
}
