package org.waybill.benchmark.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waybill.benchmark.buyer.Draft.Size;
import org.waybill.benchmark.buyer.Flaw.Kind;

/** A whole round finds out who sells too much or too little. */
class RoundTest {

    @Test
    void whoSellsWhatThereIsHasNothingToFear() {
        var outcome = played(0, 0);
        assertThat(outcome.flaws()).isEmpty();
        assertThat(outcome.promised()).isEqualTo(10);
        assertThat(outcome.refused()).isEqualTo(54);
    }

    @Test
    void whoSellsOneTooManyIsFound() {
        assertThat(played(1, 0).flaws()).extracting(Flaw::kind).contains(Kind.OVERSOLD);
    }

    @Test
    void whoKeepsOneBackIsFound() {
        assertThat(played(-1, 0).flaws()).extracting(Flaw::kind).contains(Kind.UNDERSOLD);
    }

    @Test
    void whoFailsNowAndThenIsFound() {
        assertThat(played(0, 40).flaws()).extracting(Flaw::kind).contains(Kind.OTHER);
    }

    private static Round.Outcome played(int surplus, int failsEach) {
        try (var waybill = new FalseWaybill(surplus, failsEach);
                var doors = new Doors(List.of(waybill.door()))) {
            var random = new Random(1);
            var market = Market.open(doors, random);
            var draft = new Draft(market, market.name(), new Size(64, 10), once());
            var plan = org.waybill.benchmark.buyer.Kind.ONE.prepare(draft);
            return new Round(market.name(), plan, market, doors, random).play(new Invariants());
        }
    }

    /** Chance that has everybody want a single unit. */
    private static Random once() {
        for (long seed = 0; ; seed++) {
            if (!new Random(seed).nextBoolean()) {
                return new Random(seed);
            }
        }
    }
}
