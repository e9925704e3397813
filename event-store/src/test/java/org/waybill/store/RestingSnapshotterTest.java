package org.waybill.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RestingSnapshotterTest {

    private final List<String> kept = new ArrayList<>();
    private final Semaphore done = new Semaphore(0);

    @Test
    void keepsTheFirstAtOnceAndWhatIsAskedForMeanwhileOnceWhenTheRestIsOver() throws Exception {
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            var snapshotter = new RestingSnapshotter(this::keep, Duration.ofMillis(200), clock);
            snapshotter.scheduleSnapshot(Counting.class, "a");
            snapshotter.scheduleSnapshot(Counting.class, "b");
            for (int again = 0; again < 10; again++) {
                snapshotter.scheduleSnapshot(Counting.class, "a");
            }
            await(3);
            assertThat(kept).containsExactly("a", "b", "a");
        }
    }

    @Test
    void afterARestThatNobodyAskedInItIsAtOnceAgain() throws Exception {
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            var snapshotter = new RestingSnapshotter(this::keep, Duration.ofMillis(1), clock);
            for (int time = 1; time <= 5; time++) {
                snapshotter.scheduleSnapshot(Counting.class, "a");
                await(1);
                clock.schedule(() -> {}, 20, TimeUnit.MILLISECONDS).get();
            }
            assertThat(kept).hasSize(5);
        }
    }

    private void keep(Class<?> type, String aggregateId) {
        synchronized (kept) {
            kept.add(aggregateId);
        }
        done.release();
    }

    private void await(int times) throws InterruptedException {
        assertThat(done.tryAcquire(times, 20, TimeUnit.SECONDS)).isTrue();
    }
}
