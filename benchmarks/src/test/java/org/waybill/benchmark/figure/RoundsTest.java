package org.waybill.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What several runs come to. */
class RoundsTest {

    @Test
    void theMedianIsTheOneInTheMiddle() {
        assertThat(Rounds.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
        assertThat(Rounds.median(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3);
        assertThatThrownBy(() -> Rounds.median(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRunIsHeldAgainstTheLimitMeasuredBesideIt() {
        // A disturbance that halves the second round halves its limit too.
        var runs = List.of(90.0, 45.0, 99.0);
        var limits = List.of(100.0, 50.0, 100.0);

        assertThat(Rounds.ratio(runs, limits)).isEqualTo(0.9, within(1e-9));
    }

    @Test
    void aRunWithoutItsLimitIsRefused() {
        assertThatThrownBy(() -> Rounds.ratio(List.of(1.0, 2.0), List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
