package org.waybill.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What projections in this process have lately committed. A hint of when to look, not the truth:
 * another process may have moved a projection since.
 */
final class Arrivals {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Map<String, Long> positions = new HashMap<>();

    /** The last position told of; 0 for none. */
    long last(String name) {
        lock.lock();
        try {
            return positions.getOrDefault(name, 0L);
        } finally {
            lock.unlock();
        }
    }

    /** Tells that a projection has come to a position. */
    void tell(String name, long position) {
        lock.lock();
        try {
            positions.put(name, position);
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a projection is told to have come to a position, or for so long.
     *
     * @param known what was last told when the caller looked; hearing it again is no news
     */
    void await(String name, long position, long known, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lock();
        try {
            while (left > 0 && !news(name, position, known)) {
                left = arrived.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean news(String name, long position, long known) {
        long last = positions.getOrDefault(name, 0L);
        return last != known && last >= position;
    }
}
