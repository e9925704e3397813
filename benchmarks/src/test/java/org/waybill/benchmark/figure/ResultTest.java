package org.waybill.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.waybill.benchmark.figure.Target.Measure.P99;
import static org.waybill.benchmark.figure.Target.Measure.RATIO;
import static org.waybill.benchmark.figure.Target.Measure.VALUE;

import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** What a figure comes to, and whether that is enough. */
class ResultTest {

    private static final long MILLI = 1_000_000;

    private final Figure figure =
            Figure.of(
                    "f",
                    "commands/s",
                    "a figure",
                    Target.atLeast(VALUE, 100),
                    Target.atMost(P99, 30));

    @Test
    void isTheMedianOfItsRunsWithTheQuantilesInMilliseconds() {
        var result = Result.of(figure, List.of(90.0, 120.0, 110.0)).taking(hundred());

        assertThat(result.value()).isEqualTo(110);
        assertThat(result.p50()).isEqualTo(50, within(0.1));
        assertThat(result.p99()).isEqualTo(99, within(0.1));
    }

    @Test
    void isMetWhenEveryTargetIs() {
        var quick = new Histogram(3);
        quick.recordValue(30 * MILLI);
        var enough = Result.of(figure, List.of(100.0));

        assertThat(enough.taking(quick).met()).isFalse();
        assertThat(enough.taking(hundred()).met()).isFalse();
        quick.reset();
        quick.recordValue(29 * MILLI);
        assertThat(enough.taking(quick).met()).isTrue();
        assertThat(Result.of(figure, List.of(99.0)).taking(quick).met()).isFalse();
    }

    @Test
    void isNotMetWithoutTheNumberOrWithAFailure() {
        var ratio = Figure.of("r", "commands/s", "a ratio", Target.atLeast(RATIO, 0.5));

        assertThat(Result.of(ratio, List.of(1.0)).met()).isFalse();
        assertThat(Result.of(ratio, List.of(1.0)).against(List.of(2.0)).met()).isTrue();
        assertThat(Result.failed(ratio, "It broke.").met()).isFalse();
    }

    private static Histogram hundred() {
        var nanos = new Histogram(3);
        for (int millis = 1; millis <= 100; millis++) {
            nanos.recordValue(millis * MILLI);
        }
        return nanos;
    }
}
