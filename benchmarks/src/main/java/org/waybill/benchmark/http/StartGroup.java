package org.waybill.benchmark.http;

import static org.waybill.benchmark.figure.Target.Measure.VALUE;
import static org.waybill.benchmark.figure.Target.atMost;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Group;
import org.waybill.benchmark.figure.Result;
import org.waybill.benchmark.load.Shop;

/** How long a start takes, and how much memory what was started needs. */
public final class StartGroup implements Group {

    private static final int SKUS = 100;
    private static final int STARTS = 5;
    private static final Duration ARCHIVE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final Figure START =
            Figure.of(
                    "start",
                    "s",
                    "./waybill run until it is ready, on data that is there; median of five",
                    atMost(VALUE, 4));
    private static final Figure MEMORY =
            Figure.of(
                    "memory",
                    "MB",
                    "resident in memory after half a minute's rest, without PostgreSQL",
                    atMost(VALUE, 450));

    @Override
    public List<Figure> figures() {
        return List.of(START, MEMORY);
    }

    @Override
    public void measure(Set<String> wanted, Bench bench) {
        settleIn(bench);
        if (wanted.contains(START.name())) {
            bench.report(start(bench));
        }
        if (wanted.contains(MEMORY.name())) {
            bench.report(memory(bench));
        }
    }

    private static OwnWaybill waybill(Bench bench) {
        return OwnWaybill.on(bench.scratch("start"), bench.port(), Map.of());
    }

    /** The first start makes the data, and beside it the archive of classes that later ones use. */
    private static void settleIn(Bench bench) {
        try (var first = waybill(bench)) {
            Shop.open(first.url(), SKUS);
            var archive = OwnWaybill.root().resolve("app/target/run/classes.jsa");
            long begun = System.nanoTime();
            while (Files.notExists(archive) && System.nanoTime() - begun < ARCHIVE.toNanos()) {
                WaybillClient.rest(LOOK);
            }
        }
    }

    private static Result start(Bench bench) {
        var seconds = new ArrayList<Double>();
        for (int number = 0; number < STARTS; number++) {
            long begun = System.nanoTime();
            try (var own = waybill(bench)) {
                seconds.add((System.nanoTime() - begun) / 1e9);
            }
        }
        return Result.of(START, seconds);
    }

    private static Result memory(Bench bench) {
        try (var own = waybill(bench)) {
            WaybillClient.rest(Duration.ofSeconds(bench.pace().quick() ? 10 : 30));
            var database = Memory.postgres(bench.scratch("start"));
            return Result.of(MEMORY, List.of(Memory.resident(own.process())))
                    .noting("postgresqlMb", Math.round(database));
        }
    }
}
