package org.waybill.app.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.waybill.app.RunningWaybill;

/** A count is of the instant it was counted at, whenever it is told. */
class CountTest {

    private final String sku = Wire.fresh();

    @Test
    void correctsThePositionAtItsInstantAndLeavesWhatMovedSince() {
        World.product(sku, "");
        World.receive(sku, World.STORE, 10);
        var then = now();
        World.receive(sku, World.STORE, 5);

        assertThat(count(9, then).json().path("onHand").asInt()).isEqualTo(14);
    }

    @Test
    void changesNothingWhenItIsToldAgain() {
        World.product(sku, "");
        World.receive(sku, World.STORE, 10);
        var then = now();
        World.receive(sku, World.STORE, 5);
        count(9, then);
        var again = count(9, then);

        assertThat(again.json().path("onHand").asInt()).isEqualTo(14);
        assertThat(again.events()).isZero();
    }

    @Test
    void isNotUndoneByAnOlderOne() {
        World.product(sku, "");
        World.receive(sku, World.STORE, 10);
        var older = now();
        World.receive(sku, World.STORE, 5);
        var newer = now();
        count(20, newer);

        assertThat(count(10, older).json().path("onHand").asInt()).isEqualTo(20);
    }

    private Reply count(int counted, Instant at) {
        return Wire.ok(
                "POST",
                "/api/stock/%s/%s/counts".formatted(sku, World.STORE),
                "{\"counted\":%d,\"countedAt\":\"%s\"}".formatted(counted, at));
    }

    /** An instant that lies strictly between what was before and what follows. */
    private static Instant now() {
        var clock = RunningWaybill.instance().part(Clock.class);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        while (!clock.instant().isAfter(now.plusMillis(1))) {
            Thread.onSpinWait();
        }
        return now;
    }
}
