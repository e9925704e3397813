package org.waybill.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.store.Database.Happened;
import org.waybill.store.postgres.PostgresLog;

class AxonCommanderTest {

    private final Database database = Database.fresh();
    private final PostgresLog log = database.node();
    private final LogStore store = new LogStore(log.engine());
    private final Commander commander = commander(log, bus(store), store);

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    private static CommandBus bus(LogStore store) {
        return SimpleCommandBus.builder()
                .rollbackConfiguration(store.sparing(TooMuch.class::isInstance))
                .build();
    }

    private static Commander commander(PostgresLog log) {
        var store = new LogStore(log.engine());
        return commander(log, bus(store), store);
    }

    private static Commander commander(PostgresLog log, CommandBus bus, LogStore store) {
        var counters =
                EventSourcingRepository.builder(Counter.class)
                        .eventStore(store)
                        .cache(new CaffeineCache(100, log.watch()))
                        .lockFactory(new AggregateLocks(log.watch()))
                        .build();
        var _ =
                bus.registerHandlerInterceptor(
                        new CorrelationDataInterceptor<>(new MetadataProvider()));
        var _ = bus.subscribe(Count.class.getName(), message -> count(counters, message));
        return new AxonCommander(bus, log.records(), log.events(), log.watch());
    }

    private static Object count(Repository<Counter> counters, CommandMessage<?> message)
            throws Exception {
        var command = (Count) message.getPayload();
        return counters.loadOrCreate(command.counter(), Counter::new)
                .invoke(counter -> counter.count(command.counter(), command.times()));
    }

    private static CommandContext context(String commandId) {
        return new CommandContext(
                commandId,
                "print of " + commandId,
                "ann",
                "cause",
                "talk",
                Instant.parse("2026-05-04T10:00:00Z"),
                OptionalLong.empty());
    }

    @Test
    void answersWithTheResultAndThePositionOfTheLastEvent() {
        assertThat(commander.send(new Count("a", 3), context("c-1")))
                .isEqualTo(new Receipt<>(3, 3));
        assertThat(commander.send(new Count("b", 1), context("c-2")))
                .isEqualTo(new Receipt<>(1, 4));
        assertThat(commander.send(new Count("a", 1), context("c-3")))
                .isEqualTo(new Receipt<>(4, 5));
    }

    @Test
    void theEventsSayWhoWhyAndWhen() {
        commander.send(new Count("a", 1), context("c-1"));

        var event = log.events().at(List.of(1L)).getFirst();

        assertThat(event.commandId()).isEqualTo("c-1");
        assertThat(event.actor()).isEqualTo("ann");
        assertThat(event.cause()).isEqualTo("cause");
        assertThat(event.correlation()).isEqualTo("talk");
        assertThat(event.occurredAt()).isEqualTo("2026-05-04T10:00:00Z");
    }

    @Test
    void answersWithTheHeadIfNothingHappened() {
        commander.send(new Count("a", 2), context("c-1"));

        assertThat(commander.send(new Count("a", 0), context("c-2")))
                .isEqualTo(new Receipt<>(2, 2));
        assertThat(log.records().find("c-2")).isEmpty();
    }

    @Test
    void aCommandThatIsKnownIsAnsweredWithThePositionOfTheFirstTime() {
        commander.send(new Count("a", 2), context("c-1"));
        commander.send(new Count("a", 1), context("c-2"));

        assertThat(commander.<Integer>send(new Count("a", 2), context("c-1")))
                .isEqualTo(new Receipt<>(null, 2));
        assertThat(commander.send(new Count("a", 1), context("c-3")))
                .isEqualTo(new Receipt<>(4, 4));
    }

    @Test
    void aCommandThatIsKnownIsAnsweredSoThoughItWouldBeRefusedNow() {
        commander.send(new Count("a", 7), context("c-1"));

        assertThat(commander.<Integer>send(new Count("a", 7), context("c-1")))
                .isEqualTo(new Receipt<>(null, 7));
        assertThatThrownBy(() -> commander.send(new Count("a", 7), context("c-2")))
                .isInstanceOf(TooMuch.class);
    }

    @Test
    void rethrowsWhatTheHandlerThrewAndNothingHasHappened() {
        assertThatThrownBy(() -> commander.send(new Count("a", 11), context("c-1")))
                .isExactlyInstanceOf(TooMuch.class);

        assertThat(log.events().head()).isZero();
        assertThat(commander.send(new Count("a", 1), context("c-1")))
                .isEqualTo(new Receipt<>(1, 1));
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
    void triesAgainWhenAnotherNodeWasFasterUntilEachIsCounted() {
        try (var second = database.node()) {
            var other = commander(second);
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
            commander(second).send(new Count("a", 3), context("there"));
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
            var commanders = List.of(commander, commander(second));
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
            commander(second).send(new Count("a", 3), context("c-2"));
        }

        assertThat(commander.send(new Count("a", 0), context("c-3")))
                .isEqualTo(new Receipt<>(4, 4));
    }

    @Test
    void worksWhenHandlersRunOnOtherThreads() {
        var positions = ConcurrentHashMap.<Long>newKeySet();
        try (var handlers = Executors.newFixedThreadPool(4);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var bus = AsynchronousCommandBus.builder().executor(handlers).build();
            var asynchronous = commander(log, bus, store);
            for (int i = 0; i < 200; i++) {
                var number = i;
                var _ =
                        callers.submit(
                                () ->
                                        positions.add(
                                                asynchronous
                                                        .send(
                                                                new Count("c" + number, 1),
                                                                context("c-" + number))
                                                        .position()));
            }
        }

        assertThat(positions).hasSize(200).contains(1L, 200L);
    }

    @Test
    void refusesToBeUsedInsideAUnitOfWork() {
        var unitOfWork = DefaultUnitOfWork.startAndGet(null);
        try {
            assertThatThrownBy(() -> commander.send(new Count("a", 1), context("c-1")))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            unitOfWork.rollback();
        }
    }

    @Test
    void givesUpWhenItIsOvertakenForEver() {
        var bus = SimpleCommandBus.builder().build();
        var _ =
                bus.subscribe(
                        Count.class.getName(),
                        message -> {
                            throw new ConcurrencyException("always");
                        });

        assertThatThrownBy(
                        () ->
                                new AxonCommander(bus, log.records(), log.events(), log.watch())
                                        .send(new Count("a", 1), context("c-1")))
                .isInstanceOf(ConcurrencyException.class);
    }

    /** A command. */
    record Count(String counter, int times) {}

    /** A rule's refusal. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** An aggregate that never counts beyond ten. */
    static final class Counter {

        static final LongAdder DECIDED = new LongAdder();
        static final LongAdder MADE = new LongAdder();

        @AggregateIdentifier private @Nullable String id;

        private int count;

        Counter() {
            MADE.increment();
        }

        int count(String name, int times) {
            DECIDED.increment();
            if (count + times > 10) {
                throw new TooMuch();
            }
            for (int i = 0; i < Math.abs(times); i++) {
                apply(new Happened(name));
            }
            if (times < 0) {
                throw new TooMuch();
            }
            return count;
        }

        @EventSourcingHandler
        void on(Happened happened) {
            id = happened.what();
            count++;
        }
    }
}
