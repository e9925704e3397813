package org.waybill.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.saga.Given.order;
import static org.waybill.saga.Given.placed;
import static org.waybill.saga.Given.shirts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderKey;
import org.waybill.saga.ProcessBacklog.Stop;
import org.waybill.store.EventMetadata;
import org.waybill.store.Unreadable;

class ParkedEventsTest {

    private static final OrderKey BAD = order("bad");
    private static final OrderKey GOOD = order("good");

    private final RecordingCommander commander = new RecordingCommander();
    private final SagaWorld world = SagaWorld.empty(commander, new HandClock(), SagaWorld.QUICK);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void parksOneProcessAndLetsTheOthersGoOn() {
        unreadable("order:" + BAD.value());
        world.happens(
                placed(BAD, shirts(1)),
                placed(GOOD, shirts(1)),
                new OrderReserved(BAD),
                new OrderReserved(GOOD));
        world.settles();
        assertThat(commander.commands()).containsExactly(new SourceOrder(GOOD, Given.NOON));
        assertThat(world.backlog().now().parked()).isEqualTo(1);
        var parked = world.backlog().parked().getFirst();
        assertThat(parked.process()).isEqualTo(BAD.address());
        assertThat(parked.at()).isEqualTo(Stop.EVENT);
        assertThat(parked.type()).isEqualTo("order.OrderLost");
        assertThat(parked.reason()).isEqualTo("unknown");
        assertThat(parked.waiting()).isEqualTo(3);
    }

    /** A part is of concern to two processes of its order. */
    @Test
    void findsTheOrderOfAPartThatCannotBeRead() {
        unreadable("shipment:" + BAD.value() + ".F1.S2");
        unreadable("fulfillment:" + GOOD.value() + ".F1");
        assertThat(world.backlog().parked())
                .extracting(ProcessBacklog.Parked::process)
                .containsExactly(BAD.address(), GOOD.address(), GOOD.address());
    }

    @Test
    void staysParkedWhereItFailsAgain() {
        unreadable("order:" + BAD.value());
        assertThat(world.backlog().retry(BAD.address())).isTrue();
        assertThat(world.backlog().parked().getFirst().attempts()).isEqualTo(2);
        assertThat(world.backlog().retry(GOOD.address())).isFalse();
    }

    @Test
    void reactsToAllInTheirOrderWhenTheCauseIsGone() {
        var failing = new AtomicBoolean(true);
        var saga = new Fragile(world.get(ParkedEvents.class), failing);
        world.with(saga);
        world.happens(new OrderReserved(BAD), new OrderReserved(GOOD), new OrderReserved(BAD));
        assertThat(saga.seen).containsExactly("e-2");
        assertThat(world.backlog().parked().getFirst().waiting()).isEqualTo(2);
        failing.set(false);
        assertThat(world.retries(List.of(saga)).retry(BAD.address())).isTrue();
        assertThat(saga.seen).containsExactly("e-2", "e-1", "e-3");
        assertThat(world.backlog().parked()).isEmpty();
        world.happens(new OrderReserved(BAD));
        assertThat(saga.seen).endsWith("e-4");
    }

    private void unreadable(String address) {
        EventMessage<?> plain = world.message(new Unreadable("order.OrderLost", "unknown"));
        var message =
                new GenericDomainEventMessage<>(
                        "aggregate",
                        address,
                        0,
                        plain.getPayload(),
                        MetaData.from(plain.getMetaData()));
        assertThat(message.getMetaData()).containsKey(EventMetadata.POSITION);
        world.deliver(List.of(message));
    }

    /** Notes what it reacts to, except for one order for as long as it is told to fail. */
    private static final class Fragile extends Saga {

        private final AtomicBoolean failing;
        private final List<String> seen = new ArrayList<>();

        Fragile(ParkedEvents parked, AtomicBoolean failing) {
            super("fragile", parked, new HandClock());
            this.failing = failing;
        }

        @Override
        protected @Nullable String process(Object event) {
            return event instanceof OrderReserved e ? e.order().address() : null;
        }

        @Override
        protected @Nullable String processAt(String address) {
            return null;
        }

        @Override
        protected void react(Object event, Trigger trigger) {
            if (failing.get() && event.equals(new OrderReserved(BAD))) {
                throw new IllegalStateException("It does not like this one");
            }
            seen.add(trigger.eventId());
        }
    }
}
