package org.waybill.domain.sourcing.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void eventsAreAsManyAsTheyShouldBeAndAsScattered() {
        var dice = new Dice(11);
        for (long mean : new long[] {0, 70_000, 700_000, 4_300_000}) {
            double sum = 0;
            double squares = 0;
            int count = 20_000;
            for (int i = 0; i < count; i++) {
                int events = dice.events(mean);
                sum += events;
                squares += (double) events * events;
            }
            double average = sum / count;
            assertThat(average).isBetween(0.95 * mean / 1e6 - 0.01, 1.05 * mean / 1e6 + 0.01);
            double variance = squares / count - average * average;
            assertThat(variance).isBetween(0.8 * average, 1.1 * average);
        }
    }

    @Test
    void theSameSeedHasTheSameNumbers() {
        assertThat(new Dice(3).below(1_000_000_007)).isEqualTo(new Dice(3).below(1_000_000_007));
        assertThat(new Dice(3).below(1_000_000_007)).isNotEqualTo(new Dice(4).below(1_000_000_007));
    }
}
