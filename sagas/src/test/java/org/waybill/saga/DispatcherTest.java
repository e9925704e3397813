package org.waybill.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waybill.saga.Given.fulfillment;
import static org.waybill.saga.Given.held;
import static org.waybill.saga.Given.order;
import static org.waybill.saga.Given.placed;
import static org.waybill.saga.Given.shirts;
import static org.waybill.saga.Given.units;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentHandedOver;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentShipped;
import org.waybill.domain.order.OrderCommand.RecordDelivered;
import org.waybill.domain.order.OrderCommand.RecordShipped;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.shipment.ShipmentId;

class DispatcherTest {

    private static final OrderKey ORDER = order("1001");

    private final RecordingCommander commander = new RecordingCommander();
    private final HandClock clock = new HandClock();
    private SagaWorld world = SagaWorld.empty(commander, clock, SagaWorld.QUICK);

    @AfterEach
    void close() {
        world.close();
    }

    private void restart() {
        world.close();
        world = new SagaWorld(commander, clock, SagaWorld.QUICK);
    }

    private static FulfillmentHandedOver handedOver(OrderKey order) {
        return new FulfillmentHandedOver(fulfillment(order), order, units("1", 1), true);
    }

    @Test
    void saysWhoSendsAndWhyAndWhenItHappened() {
        world.happens(placed(ORDER, shirts(1)), new OrderReserved(ORDER), handedOver(ORDER));
        world.settles();
        assertThat(commander.commands())
                .hasExactlyElementsOfTypes(
                        SourceOrder.class, RecordShipped.class, RecordDelivered.class);
        assertThat(commander.ids()).containsExactly("e-2/0", "e-3/0", "e-3/1");
        var source = commander.handled().getFirst().context();
        assertThat(source.actor()).isEqualTo("saga:fulfillment");
        assertThat(source.cause()).isEqualTo("e-2");
        assertThat(source.correlation()).isEqualTo("talk");
        assertThat(source.fingerprint()).isEqualTo("e-2/0");
        assertThat(source.occurredAt()).isEqualTo(Given.NOON);
        assertThat(source.expectedVersion()).isEmpty();
        assertThat(commander.handled().get(1).context().occurredAt())
                .isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
    }

    @Test
    void sendsNothingBeforeTheCommit() {
        assertThatThrownBy(
                        () ->
                                world.happens(
                                        placed(ORDER, shirts(1)),
                                        new OrderReserved(ORDER),
                                        indigestible()))
                .isInstanceOf(RuntimeException.class);
        SagaWorld.pause(100);
        assertThat(commander.commands()).isEmpty();
        assertThat(world.backlog().now().pending()).isZero();
    }

    /** An event that no process can keep: PostgreSQL has no text with a zero byte. */
    private static Object indigestible() {
        return held(new OrderKey("no channel \0"), "h", null);
    }

    @Test
    void sendsAfterARestartWhatWasDecidedBeforeAKill() {
        world.get(Dispatcher.class).stop();
        world.happens(placed(ORDER, shirts(1)), new OrderReserved(ORDER), handedOver(ORDER));
        assertThat(commander.commands()).isEmpty();
        restart();
        world.settles();
        assertThat(commander.ids()).containsExactly("e-2/0", "e-3/0", "e-3/1");
    }

    @Test
    void anotherNodeSendsWhatOneLeftHanging() {
        var hang = new CountDownLatch(1);
        var first = new AtomicInteger();
        commander.before =
                (command, context) -> {
                    if (first.getAndIncrement() == 0) {
                        awaitQuietly(hang);
                    }
                };
        world.happens(placed(ORDER, shirts(1)), new OrderReserved(ORDER), handedOver(ORDER));
        try (var other = new SagaWorld(commander, clock, SagaWorld.QUICK)) {
            other.settles();
            hang.countDown();
        }
        assertThat(commander.ids()).containsExactly("e-2/0", "e-3/0", "e-3/1");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void keepsTryingUnderTheSameIdAndInOrder() {
        var strikes = new AtomicInteger();
        commander.before =
                (command, context) -> {
                    if (strikes.incrementAndGet() <= 7) {
                        throw new CannotAcquireLockException("deadlock");
                    }
                };
        world.happens(placed(ORDER, shirts(1)), new OrderReserved(ORDER), handedOver(ORDER));
        world.settles();
        assertThat(commander.ids()).containsExactly("e-2/0", "e-3/0", "e-3/1");
        assertThat(commander.sends("e-2/0")).isEqualTo(8);
    }

    @Test
    void takesARefusalForAnAnswer() {
        commander.before =
                (command, context) -> {
                    if (command instanceof RecordShipped) {
                        throw new RejectedException(Rejection.conflict("order.x", "No."));
                    }
                };
        world.happens(handedOver(ORDER));
        world.settles();
        assertThat(commander.commands()).hasExactlyElementsOfTypes(RecordDelivered.class);
        assertThat(commander.sends("e-1/0")).isEqualTo(1);
    }

    @Test
    void parksAProcessThatKeepsFailingAndLetsOthersGoOn() {
        commander.before =
                (command, context) -> {
                    if (command instanceof RecordShipped c && c.order().equals(ORDER)) {
                        throw new IllegalStateException("broken");
                    }
                };
        world.happens(handedOver(ORDER), handedOver(order("1002")));
        SagaWorld.eventually(() -> world.backlog().now().parked() == 1);
        SagaWorld.eventually(() -> world.backlog().now().pending() == 2);
        assertThat(commander.ids()).containsExactly("e-2/0", "e-2/1");
        assertThat(world.backlog().parked())
                .singleElement()
                .satisfies(
                        parked -> {
                            assertThat(parked.process()).isEqualTo("order:1001@web");
                            assertThat(parked.at()).isEqualTo(ProcessBacklog.Stop.COMMAND);
                            assertThat(parked.type()).isEqualTo("order.RecordShipped");
                            assertThat(parked.reason())
                                    .isEqualTo("java.lang.IllegalStateException: broken");
                            assertThat(parked.attempts()).isEqualTo(10);
                            assertThat(parked.waiting()).isEqualTo(2);
                        });
        assertThat(world.backlog().now().oldest()).isPositive();
    }

    @Test
    void goesOnWithAParkedProcessWhenTold() {
        commander.before =
                (command, context) -> {
                    throw new IllegalStateException("broken");
                };
        world.happens(handedOver(ORDER));
        SagaWorld.eventually(() -> world.backlog().now().parked() == 1);
        restart();
        commander.before = (command, context) -> {};
        SagaWorld.pause(100);
        assertThat(commander.commands()).isEmpty();
        assertThat(world.backlog().retry("order:1001@web")).isTrue();
        world.settles();
        assertThat(commander.ids()).containsExactly("e-1/0", "e-1/1");
        assertThat(world.backlog().retry("order:1001@web")).isFalse();
    }

    @Test
    void asksNothingElseWhenAnEventComesTwice() {
        world.get(Dispatcher.class).stop();
        var message = world.message(handedOver(ORDER));
        world.deliver(List.of(message));
        world.deliver(List.of(message));
        assertThat(world.backlog().now().pending()).isEqualTo(2);
        restart();
        world.settles();
        world.deliver(List.of(message));
        world.settles();
        assertThat(commander.ids()).containsExactly("e-1/0", "e-1/1");
    }

    @Test
    void sendsOneCommandOfAProcessAtATime() {
        Map<OrderKey, Integer> inFlight = new ConcurrentHashMap<>();
        var most = new AtomicInteger();
        var processesAtOnce = new AtomicInteger();
        commander.before =
                (command, context) -> {
                    var key = command instanceof RecordShipped c ? c.order() : ORDER;
                    most.accumulateAndGet(inFlight.merge(key, 1, Integer::sum), Math::max);
                    processesAtOnce.accumulateAndGet(inFlight.size(), Math::max);
                    SagaWorld.pause(20);
                    inFlight.merge(key, -1, (a, b) -> a + b == 0 ? null : a + b);
                };
        var others = List.of(order("2"), order("3"), order("4"));
        for (int i = 0; i < 3; i++) {
            others.forEach(o -> world.happens(shipped(o)));
        }
        world.settles();
        assertThat(most).hasValue(1);
        assertThat(processesAtOnce.get()).isGreaterThan(1);
    }

    private static Object shipped(OrderKey order) {
        return new FulfillmentShipped(
                fulfillment(order), order, new ShipmentId(order.value() + ".F1.S1"), units("1", 1));
    }

    @Test
    void waitsLongerAfterEveryFailure() {
        var policy = DispatchPolicy.STANDARD;
        assertThat(policy.delayAfter(1, 1)).isEqualTo(Duration.ofMillis(100));
        assertThat(policy.delayAfter(1, 0)).isEqualTo(Duration.ofMillis(50));
        assertThat(policy.delayAfter(4, 1)).isEqualTo(Duration.ofMillis(800));
        assertThat(policy.delayAfter(60, 1)).isEqualTo(Duration.ofSeconds(30));
    }
}
