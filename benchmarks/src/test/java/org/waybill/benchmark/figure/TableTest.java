package org.waybill.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.benchmark.figure.Target.Measure.RATIO;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The results on the screen. */
class TableTest {

    private final Figure figure =
            Figure.of("engine", "commands/s", "commands", Target.atLeast(RATIO, 0.75));

    @Test
    void tellsAResultInALine() {
        var result = Result.of(figure, List.of(12_345.6)).against(List.of(15_000.0));

        assertThat(Table.of(List.of(result)).lines().toList().getLast().split(" {2,}"))
                .containsExactly(
                        "engine", "12,346", "commands/s", "15,000", "0.82", "ratio ≥ 0.75", "yes");
        assertThat(Table.line(result)).isEqualTo("engine: 12,346 commands/s, 0.82 × the limit");
    }

    @Test
    void tellsWhyAFigureFailed() {
        var failed = Result.failed(figure, "It broke.");

        assertThat(Table.of(List.of(failed))).contains("failed").endsWith("It broke.");
    }
}
