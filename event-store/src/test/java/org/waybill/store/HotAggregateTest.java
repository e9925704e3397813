package org.waybill.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waybill.store.Counting.context;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.store.Counting.Count;
import org.waybill.store.Counting.Counter;
import org.waybill.store.Counting.TooMuch;
import org.waybill.store.postgres.PostgresLog;

/** Many commands on few aggregates, and what comes of it when some are refused. */
class HotAggregateTest {

    private final Database database = Database.fresh();
    private final PostgresLog log = database.node();
    private final Commander commander = Counting.commander(log);

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void aRefusalLeavesTheAggregateInMemory() {
        commander.send(new Count("a", 9), context("c-1"));
        var loaded = Counter.MADE.sum();

        for (int i = 0; i < 20; i++) {
            var id = "c-no-" + i;
            assertThatThrownBy(() -> commander.send(new Count("a", 2), context(id)))
                    .isInstanceOf(TooMuch.class);
        }

        assertThat(commander.send(new Count("a", 1), context("c-2")))
                .isEqualTo(new Receipt<>(10, 10));
        assertThat(Counter.MADE.sum()).isEqualTo(loaded);
    }

    @Test
    void aRefusalAfterSomethingWasDoneUndoesIt() {
        commander.send(new Count("a", 9), context("c-1"));

        assertThatThrownBy(() -> commander.send(new Count("a", -2), context("c-2")))
                .isInstanceOf(TooMuch.class);

        assertThat(log.events().head()).isEqualTo(9);
        assertThat(commander.send(new Count("a", 1), context("c-3")))
                .isEqualTo(new Receipt<>(10, 10));
    }

    @Test
    void theNextCommandDecidesBeforeTheOneBeforeItIsDurable() throws Exception {
        commander.send(new Count("a", 1), context("c-0"));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Receipt<Integer>>> answers;
            try (var _ = new HeldLog(database)) {
                answers = countOneAfterAnother(callers, 5);
                assertThat(answers).noneMatch(Future::isDone);
            }
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(new Receipt<>(i + 2, i + 2L));
            }
        }
    }

    /** Each is sent when the one before has been decided. */
    private List<Future<Receipt<Integer>>> countOneAfterAnother(ExecutorService callers, int times)
            throws InterruptedException {
        var answers = new ArrayList<Future<Receipt<Integer>>>();
        for (int i = 1; i <= times; i++) {
            var id = "c-" + i;
            long decided = Counter.DECIDED.sum();
            answers.add(callers.submit(() -> commander.send(new Count("a", 1), context(id))));
            awaitDecisions(decided + 1);
        }
        return answers;
    }

    private static void awaitDecisions(long count) throws InterruptedException {
        for (int i = 0; i < 2_000 && Counter.DECIDED.sum() < count; i++) {
            Thread.sleep(5);
        }
        assertThat(Counter.DECIDED.sum()).isGreaterThanOrEqualTo(count);
    }

    @Test
    void aRefusalThatStoodOnWhatDidNotComeTrueIsThoughtOverAgain() throws Exception {
        commander.send(new Count("a", 1), context("c-0"));
        try (var second = database.node();
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Counting.commander(second).send(new Count("a", 3), context("there"));
            Future<Receipt<Integer>> tooMuch;
            Future<Receipt<Integer>> justEnough;
            try (var _ = new HeldLog(database)) {
                long decided = Counter.DECIDED.sum();
                // To this node there is one, and there would be eight.
                tooMuch = callers.submit(() -> commander.send(new Count("a", 7), context("c-1")));
                awaitDecisions(decided + 1);
                justEnough =
                        callers.submit(() -> commander.send(new Count("a", 6), context("c-2")));
                awaitDecisions(decided + 2);
            }
            assertThat(justEnough.get()).isEqualTo(new Receipt<>(10, 10));
            assertThatThrownBy(tooMuch::get).hasCauseInstanceOf(TooMuch.class);
        }
    }

    @Test
    void whatOneHotAggregateAcknowledgesIsWhatItHolds() throws Exception {
        var acknowledged = new AtomicInteger();
        var refused = new AtomicInteger();
        try (var second = database.node();
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var commanders = List.of(commander, Counting.commander(second));
            for (int i = 0; i < 400; i++) {
                var command = new Count("hot-" + i % 20, 1 + i % 2);
                var id = "c-" + i;
                var sender = commanders.get(i / 7 % 2);
                var _ =
                        callers.submit(
                                () -> {
                                    try {
                                        sender.send(command, context(id));
                                        acknowledged.addAndGet(command.times());
                                    } catch (TooMuch e) {
                                        refused.incrementAndGet();
                                    }
                                });
            }
        }

        assertThat(log.events().head()).isEqualTo(acknowledged.get());
        assertThat(refused).hasPositiveValue();
        for (int i = 0; i < 20; i++) {
            assertThat(log.events().read("hot-" + i, Long.MAX_VALUE)).hasSizeBetween(9, 10);
        }
    }

    @Test
    void whatAppendsNothingIsAnsweredByWhatAllNodesHaveAppended() {
        commander.send(new Count("a", 1), context("c-1"));
        try (var second = database.node()) {
            Counting.commander(second).send(new Count("a", 3), context("c-2"));
        }

        assertThat(commander.send(new Count("a", 0), context("c-3")))
                .isEqualTo(new Receipt<>(4, 4));
    }

    @Test
    void triesAgainWhenAnotherNodeWasFasterUntilEachIsCounted() {
        try (var second = database.node()) {
            var other = Counting.commander(second);
            for (int i = 0; i < 5; i++) {
                commander.send(new Count("a", 1), context("here-" + i));
                other.send(new Count("a", 1), context("there-" + i));
            }
        }

        assertThat(log.events().read("a", 10))
                .extracting(RecordedEvent::sequence)
                .hasSize(10)
                .isSorted();
        assertThat(log.events().head()).isEqualTo(10);
    }

    @Test
    void aRefusalThatNeverStandsIsNotTold() {
        var store = new LogStore(log.engine());
        var bus = Counting.bus(store);
        var calm = Counting.commander(log, bus, store);
        calm.send(new Count("a", 9), context("c-1"));
        var changes = new AtomicLong();
        var restless = new AtomicReference<AppendWatch>();
        Runnable change = () -> restless.get().appendedAbroad("a", changes.incrementAndGet());
        restless.set(new AppendWatch(() -> 0, change));
        var overtaken = new AxonCommander(bus, log.records(), log.events(), restless.get());

        assertThatThrownBy(() -> overtaken.send(new Count("a", 5), context("c-2")))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(changes).hasValueGreaterThan(1);
        assertThatThrownBy(() -> calm.send(new Count("a", 5), context("c-2")))
                .isInstanceOf(TooMuch.class);
    }
}
