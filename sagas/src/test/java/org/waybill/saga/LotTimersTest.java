package org.waybill.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.saga.Given.BERLIN;
import static org.waybill.saga.Given.CAP;
import static org.waybill.saga.Given.SHIRT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotChange.LotsReceived;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotTask.ExpireLots;

/** Lots are withdrawn when their day is over, whatever happens to the process meanwhile. */
class LotTimersTest {

    private static final LocalDate LAST = LocalDate.parse("2026-03-05");
    private static final Instant DAY_AFTER = Instant.parse("2026-03-06T00:00:00Z");

    private final RecordingCommander commander = new RecordingCommander();
    private final HandClock clock = new HandClock();
    private SagaWorld world = SagaWorld.empty(commander, clock, SagaWorld.QUICK);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void goOffWhenTheDayIsOverAndNotBefore() {
        world.happens(received(SHIRT, "A"), received(CAP, "B"));

        assertThat(at(DAY_AFTER.minusSeconds(1))).isTrue();
        assertThat(commander.commands()).isEmpty();
        assertThat(at(DAY_AFTER)).isTrue();
        assertThat(commander.commands())
                .containsExactlyInAnyOrder(
                        new ExpireLots(SHIRT, DAY_AFTER), new ExpireLots(CAP, DAY_AFTER));
        assertThat(commander.handled())
                .extracting(handled -> handled.context().occurredAt())
                .containsOnly(DAY_AFTER);
    }

    @Test
    void goOffOnceForAllThatCameInWithThatDay() {
        world.happens(received(SHIRT, "A"), received(SHIRT, "B"));
        world.happens(received(SHIRT, "C"));

        assertThat(at(DAY_AFTER)).isTrue();

        assertThat(commander.commands()).containsExactly(new ExpireLots(SHIRT, DAY_AFTER));
    }

    @Test
    void goOffAfterARestart() {
        world.happens(received(SHIRT, "A"));
        world.close();
        clock.forward(Duration.between(clock.instant(), DAY_AFTER));

        world = new SagaWorld(commander, clock, SagaWorld.QUICK);

        SagaWorld.eventually(() -> !commander.commands().isEmpty());
        assertThat(commander.commands()).containsExactly(new ExpireLots(SHIRT, DAY_AFTER));
    }

    private static LotsReceived received(Sku sku, String lot) {
        var arrival = new LotArrival(new LotId(lot), LAST, LAST, 2, List.of());
        return new LotsReceived(sku, BERLIN, List.of(arrival), null);
    }

    private boolean at(Instant instant) {
        clock.forward(Duration.between(clock.instant(), instant));
        return world.get(Timers.class).fireDue();
    }
}
