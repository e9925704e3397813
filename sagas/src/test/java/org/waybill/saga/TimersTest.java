package org.waybill.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waybill.saga.Given.NOON;
import static org.waybill.saga.Given.held;
import static org.waybill.saga.Given.order;
import static org.waybill.saga.Given.placed;
import static org.waybill.saga.Given.shirts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.domain.cart.CartCommand.ExpireCart;
import org.waybill.domain.cart.CartEvent.CartHeld;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.order.OrderCommand.ReleaseOrderHold;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderEvent.OrderHoldReleased;
import org.waybill.domain.order.OrderKey;

class TimersTest {

    private static final OrderKey ORDER = order("1001");
    private static final CartKey CART = CartKey.of("c-1", Given.WEB);
    private static final Instant LATER = NOON.plus(Duration.ofMinutes(10));

    private final RecordingCommander commander = new RecordingCommander();
    private final HandClock clock = new HandClock();
    private SagaWorld world = SagaWorld.empty(commander, clock, SagaWorld.QUICK);

    @AfterEach
    void close() {
        world.close();
    }

    private boolean at(Instant instant) {
        clock.forward(Duration.between(clock.instant(), instant));
        return world.get(Timers.class).fireDue();
    }

    @Test
    void goOffWhenTheClockIsMoved() {
        world.happens(placed(ORDER, shirts(1)), held(ORDER, "h", LATER));
        assertThat(at(LATER.minusSeconds(1))).isTrue();
        assertThat(commander.commands()).isEmpty();
        assertThat(at(LATER)).isTrue();
        assertThat(commander.commands()).containsExactly(new ReleaseOrderHold(ORDER, "h", LATER));
        var context = commander.handled().getFirst().context();
        assertThat(context.commandId()).isEqualTo("e-2/0");
        assertThat(context.cause()).isEqualTo("e-2");
        assertThat(context.correlation()).isEqualTo("talk");
        assertThat(context.occurredAt()).isEqualTo(LATER);
    }

    @Test
    void goOffAfterARestart() {
        world.happens(placed(ORDER, shirts(1)), held(ORDER, "h", LATER));
        world.close();
        clock.forward(Duration.ofHours(1));
        world = new SagaWorld(commander, clock, SagaWorld.QUICK);
        SagaWorld.eventually(() -> !commander.commands().isEmpty());
        assertThat(commander.commands()).containsExactly(new ReleaseOrderHold(ORDER, "h", LATER));
    }

    @Test
    void areTakenAwayWithTheHold() {
        world.happens(placed(ORDER, shirts(1)), held(ORDER, "h", LATER));
        world.happens(new OrderHoldReleased(ORDER, "h"), held(ORDER, "h", null));
        assertThat(at(LATER)).isTrue();
        assertThat(commander.commands()).hasExactlyElementsOfTypes(SourceOrder.class);
    }

    @Test
    void doNotMindAHoldThatIsReleasedTooLate() {
        world.happens(placed(ORDER, shirts(1)), held(ORDER, "h", LATER));
        at(LATER);
        world.happens(new OrderHoldReleased(ORDER, "h"));
        world.settles();
        assertThat(commander.commands())
                .hasExactlyElementsOfTypes(ReleaseOrderHold.class, SourceOrder.class);
    }

    @Test
    void lookAtACartAtEveryInstantAtWhichSomethingMayBeOver() {
        world.happens(new CartHeld(CART, List.of(), LATER));
        world.happens(new CartHeld(CART, List.of(), LATER.plusSeconds(60)));
        at(LATER);
        assertThat(commander.commands()).containsExactly(new ExpireCart(CART, LATER));
        at(LATER.plusSeconds(60));
        assertThat(commander.commands())
                .containsExactly(
                        new ExpireCart(CART, LATER), new ExpireCart(CART, LATER.plusSeconds(60)));
        assertThat(commander.handled().getFirst().context().actor()).isEqualTo("saga:cart");
    }

    @Test
    void areNotSetByWhatIsRolledBack() {
        var bad = held(new OrderKey("x\0"), "h", null);
        assertThatThrownBy(() -> world.happens(held(ORDER, "h", LATER), bad))
                .isInstanceOf(RuntimeException.class);
        at(LATER);
        assertThat(commander.commands()).isEmpty();
    }

    @Test
    void goOffAtOnceWhenTheyAreLate() {
        world.happens(held(ORDER, "h", NOON.minusSeconds(1)));
        SagaWorld.eventually(() -> !commander.commands().isEmpty());
        assertThat(commander.commands())
                .containsExactly(new ReleaseOrderHold(ORDER, "h", NOON.minusSeconds(1)));
    }
}
