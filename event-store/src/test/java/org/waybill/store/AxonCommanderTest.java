package org.waybill.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waybill.store.Counting.context;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.store.Counting.Count;
import org.waybill.store.Counting.TooMuch;
import org.waybill.store.postgres.PostgresLog;

class AxonCommanderTest {

    private final Database database = Database.fresh();
    private final PostgresLog log = database.node();
    private final Commander commander = Counting.commander(log);

    @AfterEach
    void close() {
        log.close();
        database.close();
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
    void whatAnotherNodeHasRefusedMeanwhileIsRefusedHereToo() {
        refusedElsewhere("c-1");

        assertThatThrownBy(() -> commander.send(new Count("a", 11), context("c-1")))
                .isExactlyInstanceOf(TooMuch.class);
    }

    @Test
    void whatAnotherNodeHasRefusedMeanwhileIsNotDoneHere() {
        refusedElsewhere("c-1");

        assertThatThrownBy(() -> commander.send(new Count("a", 1), context("c-1")))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.events().head()).isZero();
    }

    private void refusedElsewhere(String commandId) {
        var answer = new StoredAnswer(409, Map.of(), new byte[0]);
        log.records().keep(commandId, context(commandId).fingerprint(), answer);
    }

    @Test
    void worksWhenHandlersRunOnOtherThreads() {
        var positions = ConcurrentHashMap.<Long>newKeySet();
        try (var handlers = Executors.newFixedThreadPool(4);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var bus = AsynchronousCommandBus.builder().executor(handlers).build();
            var asynchronous = Counting.commander(log, bus, new LogStore(log.engine()));
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
}
