package org.waybill.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Laws;

/**
 * What is made of an outlook: days for a chance, days for a price, levels that keep their share.
 */
class PromisedDaysTest {

    private static final Outlook OUTLOOK = new Outlook(new double[] {0.9, 0.5, 0.2, 0.18, 0.05});

    @Test
    void findsTheFewestDaysForAChance() {
        assertThat(OUTLOOK.daysFor(0.5)).isEqualTo(1);
        assertThat(OUTLOOK.daysFor(0.51)).isEqualTo(2);
        assertThat(OUTLOOK.daysFor(0.99)).isEqualTo(4);
        assertThat(OUTLOOK.endedWithin(9)).isEqualTo(0.95);
    }

    @Test
    void promisesAnotherDayOnlyWhereItPays() {
        assertThat(OUTLOOK.cheapest(1)).isZero();
        assertThat(OUTLOOK.cheapest(10)).isEqualTo(2);
        assertThat(OUTLOOK.cheapest(100)).isEqualTo(4);
    }

    @Test
    void looksAheadAtLeastADay() {
        assertThatThrownBy(() -> new Outlook(new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheShareThatIsWantedInAWorldThatChanges() {
        Laws.over(2_000)
                .holdFor("a level keeps its share", Random::nextLong, PromisedDaysTest::keeps);
    }

    /** A world whose durations shift now and then; the level is the only thing that follows. */
    private static void keeps(long seed) {
        var random = new Random(seed);
        var level = AdaptiveLevel.of(0.9, 0.02);
        var coverage = Coverage.NONE;
        double shift = 0;
        for (int i = 0; i < 1_000; i++) {
            shift = i % 250 == 0 ? random.nextDouble() * 0.1 - 0.05 : shift;
            boolean kept = random.nextDouble() + shift < level.level();
            level = level.after(kept);
            coverage = coverage.plus(1, kept);
        }
        Laws.between("kept, in thousandths", coverage.keptPerMille(), 840, 960);
    }

    @Test
    void wantsAShare() {
        assertThatThrownBy(() -> AdaptiveLevel.of(1.0, 0.1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsWhatWasKept() {
        var coverage = Coverage.NONE.plus(10, true).plus(20, true).plus(30, false);

        assertThat(coverage.keptPerMille()).isEqualTo(666);
        assertThat(coverage.mean()).isEqualTo(20);
        assertThat(coverage.late()).isBetween(0.33, 0.34);
        assertThat(Coverage.NONE.keptPerMille()).isZero();
    }
}
