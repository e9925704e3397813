package org.waybill.app.admission;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many in at a time; the others wait, first come, first served. If the first has waited
 * long, more come than can be served, and then the last comes first: some are served at once and
 * the rest give up, instead of all being served late. Who comes to a full queue takes the place of
 * the one who has waited longest.
 *
 * <p>Source: B. Maurer, "Fail at Scale" (ACM Queue 13/8, 2015), adaptive LIFO.
 */
final class Gate {

    /**
     * How a gate is kept.
     *
     * @param inside how many may be in at a time
     * @param waiting how many may wait
     * @param late how long the first may have waited before the last goes before him
     * @param patience how long anybody waits at most
     */
    record Rules(int inside, int waiting, Duration late, Duration patience) {}

    private final Rules rules;
    private final LongSupplier nanos;
    private final Deque<Waiter> queue = new ArrayDeque<>();
    private int inside;
    private long refused;

    private record Waiter(long since, CompletableFuture<Boolean> admitted) {}

    /**
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    Gate(Rules rules, LongSupplier nanos) {
        this.rules = rules;
        this.nanos = nanos;
    }

    /**
     * Comes in, perhaps after a while. Who is let in must leave.
     *
     * @return false for who is not let in
     */
    boolean enter() {
        var waiter = enterOrWait();
        if (waiter == null) {
            return true;
        }
        var admitted = waiter.admitted();
        boolean let =
                admitted.copy()
                        .completeOnTimeout(false, rules.patience().toNanos(), TimeUnit.NANOSECONDS)
                        .join();
        return let || !givesUp(waiter);
    }

    private synchronized @Nullable Waiter enterOrWait() {
        if (inside < rules.inside()) {
            inside++;
            return null;
        }
        var waiter = new Waiter(nanos.getAsLong(), new CompletableFuture<>());
        queue.addLast(waiter);
        if (queue.size() > rules.waiting()) {
            refused++;
            queue.removeFirst().admitted().complete(false);
        }
        return waiter;
    }

    /** Whether it was not let in after all in the meantime. */
    private synchronized boolean givesUp(Waiter waiter) {
        if (queue.remove(waiter)) {
            refused++;
            return true;
        }
        return !waiter.admitted().join();
    }

    synchronized void leave() {
        var next = next();
        if (next == null) {
            inside--;
        } else {
            next.admitted().complete(true);
        }
    }

    private @Nullable Waiter next() {
        var first = queue.peekFirst();
        if (first == null) {
            return null;
        }
        boolean late = nanos.getAsLong() - first.since() > rules.late().toNanos();
        return late ? queue.removeLast() : queue.removeFirst();
    }

    synchronized int inside() {
        return inside;
    }

    synchronized int waiting() {
        return queue.size();
    }

    /** How many have been sent away. */
    synchronized long refused() {
        return refused;
    }
}
