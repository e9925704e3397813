package org.waybill.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.benchmark.figure.Target.Measure.RATIO;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of results. */
class ResultFileTest {

    private final Figure figure =
            Figure.of("engine", "commands/s", "commands", Target.atLeast(RATIO, 0.75));

    @TempDir Path folder;

    @Test
    void isAnObjectByName() {
        var nanos = new Histogram(3);
        nanos.recordValue(2_000_000);
        var result =
                Result.of(figure, List.of(10.0, 30.0, 20.12345))
                        .against(List.of(20.0, 30.0, 25.0))
                        .taking(nanos)
                        .noting("failed", 0);

        var told = written(result).path("engine");

        assertThat(told.path("value").asDouble()).isEqualTo(20.123);
        assertThat(told.path("unit").asString()).isEqualTo("commands/s");
        assertThat(told.path("limit").asDouble()).isEqualTo(25);
        assertThat(told.path("ratio").asDouble()).isEqualTo(0.805);
        assertThat(told.path("p50").asDouble()).isEqualTo(2.001);
        assertThat(told.path("p99").asDouble()).isEqualTo(2.001);
        assertThat(told.path("runs")).hasSize(3);
        assertThat(told.path("met").asBoolean()).isTrue();
        assertThat(told.path("notes").path("failed").asInt()).isZero();
    }

    @Test
    void hasEveryFieldEvenWhereThereIsNoNumber() {
        var told = written(Result.failed(figure, "It broke.")).path("engine");

        for (var field : List.of("value", "limit", "ratio", "p50", "p99")) {
            assertThat(told.has(field)).as(field).isTrue();
            assertThat(told.path(field).isNull()).as(field).isTrue();
        }
        assertThat(told.path("runs")).isEmpty();
        assertThat(told.path("failure").asString()).isEqualTo("It broke.");
    }

    @Test
    void saysWhereItWasMeasured() {
        assertThat(written(Result.of(figure, List.of(1.0))).path("machine").path("cores").asInt())
                .isEqualTo(2);
    }

    @Test
    void keepsWhatThisRunHasNotMeasured() {
        var other = Figure.of("other", "ms", "something else");
        written(Result.of(other, List.of(7.0)));
        written(Result.of(figure, List.of(1.0)));
        var both = written(Result.of(figure, List.of(2.0)));

        assertThat(both.path("other").path("value").asDouble()).isEqualTo(7);
        assertThat(both.path("engine").path("value").asDouble()).isEqualTo(2);
        assertThat(both.path("engine").path("measured").asString())
                .isEqualTo("2026-01-31T12:00:00Z");
    }

    private JsonNode written(Result result) {
        var file = folder.resolve("results").resolve("latest.json");
        ResultFile.write(file, List.of(result), Map.of("cores", 2, "date", "2026-01-31T12:00:00Z"));
        return JsonMapper.builder().build().readTree(file);
    }
}
