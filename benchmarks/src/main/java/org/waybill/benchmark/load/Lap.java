package org.waybill.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.waybill.benchmark.Complaint;

/**
 * So many callers, each asking again as soon as it is answered, for a time.
 *
 * @param perSecond how often they were answered within it
 * @param nanos how long each answer took
 */
public record Lap(double perSecond, Histogram nanos) {

    private static final int DIGITS = 3;

    /** What a caller does, again and again. */
    public interface Act {
        /** Asks, and is answered. */
        void once() throws Exception;
    }

    /**
     * Runs.
     *
     * @param acts each caller's own
     */
    public static Lap run(
            int callers, Duration time, ThreadFactory threads, IntFunction<Act> acts) {
        var together = new CyclicBarrier(callers);
        var times = new ArrayList<Future<Histogram>>();
        try (var pool = Executors.newFixedThreadPool(callers, threads)) {
            for (int caller = 0; caller < callers; caller++) {
                times.add(pool.submit(calling(acts.apply(caller), time, together)));
            }
        }
        var all = new Histogram(DIGITS);
        times.forEach(one -> all.add(result(one)));
        return new Lap(all.getTotalCount() * 1e9 / time.toNanos(), all);
    }

    private static Callable<Histogram> calling(Act act, Duration time, CyclicBarrier together) {
        return () -> {
            var nanos = new Histogram(DIGITS);
            together.await();
            long end = System.nanoTime() + time.toNanos();
            for (long begun = System.nanoTime(); begun < end; ) {
                act.once();
                long now = System.nanoTime();
                if (now <= end) {
                    nanos.recordValue(now - begun);
                }
                begun = now;
            }
            return nanos;
        };
    }

    private static Histogram result(Future<Histogram> caller) {
        try {
            return caller.get();
        } catch (ExecutionException failure) {
            throw new Complaint("A caller failed: %s.".formatted(failure.getCause()), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.", interrupted);
        }
    }
}
