package org.waybill.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.saga.Given.order;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderKey;

/** A process that the database itself would not write is parked like any other that fails. */
class RefusedByTheDatabaseTest {

    private static final OrderKey BAD = order("bad");
    private static final OrderKey GOOD = order("good");
    private static final int TRIES = 6;

    private final SagaWorld world =
            SagaWorld.empty(new RecordingCommander(), new HandClock(), SagaWorld.QUICK);
    private final Writing saga = new Writing(world);

    RefusedByTheDatabaseTest() {
        world.with(saga);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void isParkedWhereAStatementFails() {
        saga.onBad = trigger -> failingStatement();

        parksTheBadOneAndLetsTheOtherGoOn("division by zero");
    }

    @Test
    void isParkedWhereWhatItRemembersIsRefusedAtTheEndOfTheTransaction() {
        saga.onBad = trigger -> saga.remember(BAD, trigger, "no text: \0");

        parksTheBadOneAndLetsTheOtherGoOn("\\u0000");
    }

    private void failingStatement() {
        new JdbcTemplate(world.get(DataSource.class)).execute("select 1 / 0");
    }

    private void parksTheBadOneAndLetsTheOtherGoOn(String reason) {
        come(new OrderReserved(GOOD), new OrderReserved(BAD), new OrderReserved(GOOD));

        assertThat(saga.remembered()).containsExactly(Writing.key(GOOD) + " e-3");
        var parked = world.backlog().parked().getFirst();
        assertThat(parked.process()).isEqualTo(Writing.key(BAD));
        assertThat(parked.reason()).contains(reason);
        assertThat(parked.waiting()).isEqualTo(1);
    }

    @Test
    void reactsWhenTheCauseIsGoneAndStaysParkedWhileItIsNot() {
        saga.onBad = trigger -> saga.remember(BAD, trigger, "\0");
        come(new OrderReserved(BAD), new OrderReserved(BAD));

        assertThat(world.retries(List.of(saga)).retry(Writing.key(BAD))).isTrue();
        assertThat(world.backlog().parked().getFirst().attempts()).isEqualTo(2);
        saga.onBad = trigger -> saga.remember(BAD, trigger, trigger.eventId());
        assertThat(world.retries(List.of(saga)).retry(Writing.key(BAD))).isTrue();

        assertThat(world.backlog().parked()).isEmpty();
        assertThat(saga.remembered()).containsExactly(Writing.key(BAD) + " e-2");
    }

    @Test
    void reactsToThoseBeforeTheOneThatIsRefusedAgain() {
        saga.onBad = trigger -> saga.remember(BAD, trigger, "\0");
        come(new OrderReserved(BAD), new OrderReserved(BAD), new OrderReserved(BAD));
        saga.onBad =
                trigger -> {
                    if (trigger.eventId().equals("e-2")) {
                        failingStatement();
                    }
                    saga.remember(BAD, trigger, trigger.eventId());
                };

        assertThat(world.retries(List.of(saga)).retry(Writing.key(BAD))).isTrue();

        assertThat(saga.remembered()).containsExactly(Writing.key(BAD) + " e-1");
        assertThat(world.backlog().parked().getFirst().waiting()).isEqualTo(2);
    }

    @Test
    void isNotParkedForWhatPasses() {
        var tries = new ArrayList<String>();
        saga.onBad =
                trigger -> {
                    tries.add(trigger.eventId());
                    if (tries.size() < TRIES) {
                        throw new CannotAcquireLockException("deadlock");
                    }
                    saga.remember(BAD, trigger, trigger.eventId());
                };

        come(new OrderReserved(BAD));

        assertThat(tries).hasSize(TRIES);
        assertThat(world.backlog().parked()).isEmpty();
        assertThat(saga.remembered()).containsExactly(Writing.key(BAD) + " e-1");
    }

    /** Delivers until they are taken, as the processor does. */
    private void come(Object... events) {
        List<EventMessage<?>> messages = new ArrayList<>();
        Stream.of(events).forEach(event -> messages.add(world.message(event)));
        for (int tries = 1; ; tries++) {
            try {
                world.deliver(messages);
                return;
            } catch (RuntimeException failure) {
                if (tries == TRIES) {
                    throw failure;
                }
            }
        }
    }

    /** Remembers the last event of each order. */
    private static final class Writing extends Saga {

        private static final ProcessType<String> TYPE =
                new ProcessType<>("writing", String.class, "");

        private final SagaWorld world;
        private Consumer<Trigger> onBad = trigger -> {};

        Writing(SagaWorld world) {
            super(TYPE.kind(), world.get(ParkedEvents.class), new HandClock());
            this.world = world;
        }

        /** Not that of the order's own process, which hears of it too. */
        static String key(OrderKey order) {
            return "writing:" + order.value();
        }

        void remember(OrderKey order, Trigger trigger, String words) {
            world.get(Processes.class)
                    .react(TYPE, key(order), trigger, before -> Reaction.remember(words));
        }

        List<String> remembered() {
            return JdbcClient.create(world.get(DataSource.class))
                    .sql("select key || ' ' || (state #>> '{}') from sagas.process")
                    .query((row, number) -> row.getString(1))
                    .list();
        }

        @Override
        protected @Nullable String process(Object event) {
            return event instanceof OrderReserved e ? key(e.order()) : null;
        }

        @Override
        protected @Nullable String processAt(String address) {
            return null;
        }

        @Override
        protected void react(Object event, Trigger trigger) {
            if (event.equals(new OrderReserved(BAD))) {
                onBad.accept(trigger);
            } else {
                remember(GOOD, trigger, trigger.eventId());
            }
        }
    }
}
