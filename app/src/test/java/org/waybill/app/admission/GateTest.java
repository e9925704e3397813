package org.waybill.app.admission;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GateTest {

    private final AtomicLong nanos = new AtomicLong();

    private Gate gate(int inside, int waiting, Duration patience) {
        var late = Duration.ofMillis(250);
        return new Gate(new Gate.Rules(inside, waiting, late, patience), nanos::get);
    }

    /**
     * Comes to a gate in a thread of its own, and is known to wait there, in the order of calls.
     */
    private static CompletableFuture<Boolean> waiter(Gate gate) {
        int before = gate.waiting();
        var entered = new CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> entered.complete(gate.enter()));
        while (gate.waiting() == before) {
            Thread.onSpinWait();
        }
        return entered;
    }

    private static boolean let(CompletableFuture<Boolean> waiter) throws Exception {
        return waiter.get(10, SECONDS);
    }

    @Test
    void soManyAreInAtATime() {
        var gate = gate(2, 10, Duration.ofMillis(1));
        assertThat(gate.enter()).isTrue();
        assertThat(gate.enter()).isTrue();
        assertThat(gate.enter()).isFalse();
        gate.leave();
        assertThat(gate.enter()).isTrue();
        assertThat(gate.inside()).isEqualTo(2);
        assertThat(gate.refused()).isOne();
    }

    @Test
    void theFirstToComeIsServedFirst() throws Exception {
        var gate = gate(1, 10, Duration.ofMinutes(1));
        assertThat(gate.enter()).isTrue();
        var first = waiter(gate);
        var second = waiter(gate);
        gate.leave();
        assertThat(let(first)).isTrue();
        assertThat(second).isNotDone();
        gate.leave();
        assertThat(let(second)).isTrue();
        gate.leave();
        assertThat(gate.inside()).isZero();
    }

    @Test
    void onceTheFirstHasWaitedLongTheLastGoesBeforeHim() throws Exception {
        var gate = gate(1, 10, Duration.ofMinutes(1));
        assertThat(gate.enter()).isTrue();
        var first = waiter(gate);
        nanos.addAndGet(Duration.ofMillis(251).toNanos());
        var last = waiter(gate);
        gate.leave();
        assertThat(let(last)).isTrue();
        assertThat(first).isNotDone();
        gate.leave();
        assertThat(let(first)).isTrue();
    }

    @Test
    void whoComesToAFullQueueTakesThePlaceOfTheOldest() throws Exception {
        var gate = gate(1, 2, Duration.ofMinutes(1));
        assertThat(gate.enter()).isTrue();
        var oldest = waiter(gate);
        var other = waiter(gate);
        Thread.ofVirtual().start(gate::enter);
        assertThat(let(oldest)).isFalse();
        assertThat(other).isNotDone();
        assertThat(gate.refused()).isOne();
    }

    @Test
    void whoHasLostPatienceLeavesNoPlaceTaken() throws Exception {
        var gate = gate(1, 10, Duration.ofMillis(5));
        assertThat(gate.enter()).isTrue();
        assertThat(let(waiter(gate))).isFalse();
        assertThat(gate.waiting()).isZero();
        gate.leave();
        assertThat(gate.inside()).isZero();
    }

    /** With patience so short that giving up and being let in meet. */
    @Test
    void noPlaceIsLostHoweverManyComeAndGo() throws Exception {
        var gate =
                new Gate(
                        new Gate.Rules(3, 5, Duration.ofNanos(50_000), Duration.ofNanos(200_000)),
                        System::nanoTime);
        var most = new AtomicLong();
        var threads = new ArrayList<Thread>();
        for (int t = 0; t < 16; t++) {
            threads.add(Thread.ofPlatform().start(() -> comeAndGo(gate, most)));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(most.get()).isBetween(1L, 3L);
        assertThat(List.of(gate.inside(), gate.waiting())).containsOnly(0);
    }

    private static void comeAndGo(Gate gate, AtomicLong most) {
        for (int i = 0; i < 2_000; i++) {
            if (gate.enter()) {
                most.accumulateAndGet(gate.inside(), Math::max);
                gate.leave();
            }
        }
    }
}
