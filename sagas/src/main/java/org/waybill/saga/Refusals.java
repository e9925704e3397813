package org.waybill.saga;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The events whose processes the database itself would not write. Such a failure takes the whole
 * transaction with it, so it is remembered here, and parked when the events come again. Until they
 * are through, each is written on its own, so that the failure shows whose it is.
 */
final class Refusals {

    /** Once may be a clash with a node that was just about to let go. */
    private static final int ENOUGH = 2;

    private static final long NONE = -1;

    private final Map<Long, Refusal> known = new ConcurrentHashMap<>();
    private volatile long careful = NONE;

    private record Refusal(String reason, int times) {

        Refusal and(Refusal next) {
            return new Refusal(next.reason, times + next.times);
        }
    }

    /** Takes note of an event that the current transaction comes to. */
    void comesTo(long position) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Course course) {
            course.last = position;
            return;
        }
        var course = new Course(position);
        TransactionSynchronizationManager.bindResource(this, course);
        TransactionSynchronizationManager.registerSynchronization(course);
    }

    /** Why an event is not to be tried again; null if it is. */
    @Nullable String reason(long position) {
        var refusal = known.get(position);
        return refusal != null && refusal.times() >= ENOUGH ? refusal.reason() : null;
    }

    /** Whether an event's process is to be written before the next event. */
    boolean careful(long position) {
        return position <= careful;
    }

    /** Remembers a failure at an event, if it is the event's own. */
    void note(long position, RuntimeException failure) {
        if (Failures.ofTheValues(failure)) {
            known.merge(position, new Refusal(failure.toString(), 1), Refusal::and);
        }
    }

    /** How a transaction goes. */
    private final class Course implements TransactionSynchronization {

        private long last;

        Course(long first) {
            this.last = first;
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Refusals.this);
            if (status != STATUS_COMMITTED) {
                careful = Math.max(careful, last);
                return;
            }
            known.keySet().removeIf(position -> position <= last);
            if (careful <= last) {
                careful = NONE;
            }
        }
    }
}
