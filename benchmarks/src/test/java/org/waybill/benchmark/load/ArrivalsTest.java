package org.waybill.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.waybill.benchmark.load.Arrivals.Phase;

class ArrivalsTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void comeInOrderAndAsOftenAsSaid() {
        var due = Arrivals.schedule(1, List.of(phase(1_000, 10)));

        assertThat(due).isSorted();
        assertThat(due.length).isCloseTo(10_000, Percentage.withPercentage(5));
        assertThat(due[due.length - 1]).isLessThan(10 * SECOND);
    }

    @Test
    void areTheSameForTheSameSeedOnly() {
        var phases = List.of(phase(100, 1));

        assertThat(Arrivals.schedule(1, phases))
                .isEqualTo(Arrivals.schedule(1, phases))
                .isNotEqualTo(Arrivals.schedule(2, phases));
    }

    @Test
    void comeMoreOftenInASpike() {
        var due = Arrivals.schedule(1, List.of(phase(100, 5), phase(1_000, 5), phase(100, 5)));

        assertThat(between(due, 0, 5)).isCloseTo(500, Percentage.withPercentage(20));
        assertThat(between(due, 5, 10)).isCloseTo(5_000, Percentage.withPercentage(10));
        assertThat(between(due, 10, 15)).isCloseTo(500, Percentage.withPercentage(20));
    }

    @Test
    void areAsUnevenAsThoseWhoKnowNothingOfOneAnother() {
        var due = Arrivals.schedule(1, List.of(phase(1_000, 10)));
        long soon = 0;
        for (int number = 1; number < due.length; number++) {
            soon += due[number] - due[number - 1] < SECOND / 1_000 ? 1 : 0;
        }
        // 1 − 1/e of them come sooner after the one before than on average.
        assertThat(soon).isCloseTo(6_321, Percentage.withPercentage(5));
    }

    private static Phase phase(double perSecond, int seconds) {
        return new Phase(perSecond, Duration.ofSeconds(seconds));
    }

    private static long between(long[] due, int from, int to) {
        return Arrays.stream(due).filter(at -> at >= from * SECOND && at < to * SECOND).count();
    }
}
