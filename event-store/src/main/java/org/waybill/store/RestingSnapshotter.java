package org.waybill.store;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.Snapshotter;

/**
 * Keeps the state of an aggregate that is busy once in a while only. To keep a state costs as much
 * as it is large, however little has happened since the last time; and while an aggregate is busy
 * its state is in memory anyway. What is asked for in between is done once, when the rest is over.
 */
public final class RestingSnapshotter implements Snapshotter {

    private final Snapshotter snapshotter;
    private final Duration rest;
    private final ScheduledExecutorService clock;
    private final Map<String, AtomicBoolean> askedAgain = new ConcurrentHashMap<>();

    /**
     * @param snapshotter does it
     * @param rest between two of the same aggregate
     * @param clock tells when a rest is over
     */
    public RestingSnapshotter(
            Snapshotter snapshotter, Duration rest, ScheduledExecutorService clock) {
        this.snapshotter = snapshotter;
        this.rest = rest;
        this.clock = clock;
    }

    @Override
    public void scheduleSnapshot(Class<?> type, String aggregateId) {
        var resting = askedAgain.putIfAbsent(aggregateId, new AtomicBoolean());
        if (resting != null) {
            resting.set(true);
            return;
        }
        snapshotter.scheduleSnapshot(type, aggregateId);
        clock.schedule(() -> wake(type, aggregateId), rest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void wake(Class<?> type, String aggregateId) {
        var resting = askedAgain.remove(aggregateId);
        if (resting != null && resting.get()) {
            scheduleSnapshot(type, aggregateId);
        }
    }
}
