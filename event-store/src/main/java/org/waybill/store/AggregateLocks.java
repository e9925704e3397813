package org.waybill.store;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.jspecify.annotations.Nullable;

/**
 * One lock for each aggregate in use, by its address, whatever its type. A lock is held while a
 * command decides, not while its events become durable: the next command builds on the state that
 * the one before has left, and its events follow into the same commit. That is what makes a hot
 * aggregate fast.
 *
 * <p>Whoever locks several takes them in the house's one order, hence never waits in a circle; the
 * patience is for mistakes.
 */
public final class AggregateLocks implements LockFactory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();
    private final AppendWatch watch;

    /**
     * @param watch the appends that states depend on
     */
    public AggregateLocks(AppendWatch watch) {
        this.watch = watch;
    }

    /**
     * Waits for an aggregate and locks it; a thread may lock it again.
     *
     * @throws LockAcquisitionFailedException if it is not to be had
     */
    @Override
    public Lock obtainLock(String aggregate) {
        var hold = new Hold(aggregate, enter(aggregate));
        var footing = Footing.current();
        if (footing == null) {
            watch.await(aggregate);
        } else {
            footing.hold(aggregate, hold);
        }
        return hold;
    }

    private Gate enter(String aggregate) {
        var gate = gates.compute(aggregate, (id, present) -> Gate.entered(present));
        try {
            if (gate.lock.tryLock()
                    || gate.lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return gate;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leave(aggregate);
        throw new LockAcquisitionFailedException("Aggregate " + aggregate + " is not to be had");
    }

    private void leave(String aggregate) {
        gates.computeIfPresent(aggregate, (id, gate) -> gate.left());
    }

    /** How many aggregates are locked or waited for. */
    int size() {
        return gates.size();
    }

    private static final class Gate {

        private final ReentrantLock lock = new ReentrantLock();
        private int users;

        static Gate entered(@Nullable Gate present) {
            var gate = present == null ? new Gate() : present;
            gate.users++;
            return gate;
        }

        @Nullable Gate left() {
            users--;
            return users == 0 ? null : this;
        }
    }

    /** One thread's hold on an aggregate. */
    final class Hold implements Lock {

        private final String aggregate;
        private final Gate gate;
        private boolean open;
        private boolean released;

        Hold(String aggregate, Gate gate) {
            this.aggregate = aggregate;
            this.gate = gate;
        }

        /** Lets others in, though Axon still counts on the lock. */
        void letGo() {
            if (!open) {
                open = true;
                gate.lock.unlock();
                leave(aggregate);
            }
        }

        @Override
        public void release() {
            released = true;
            letGo();
        }

        @Override
        public boolean isHeld() {
            return !released;
        }
    }
}
