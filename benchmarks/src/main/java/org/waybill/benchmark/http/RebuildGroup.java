package org.waybill.benchmark.http;

import static org.waybill.benchmark.figure.Target.Measure.VALUE;
import static org.waybill.benchmark.figure.Target.atLeast;
import static org.waybill.benchmark.figure.Target.atMost;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waybill.benchmark.check.Projections;
import org.waybill.benchmark.client.OwnWaybill;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.engine.LongLog;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Group;
import org.waybill.benchmark.figure.Result;
import org.waybill.benchmark.rebuild.Rebuild;

/** How long it takes to make every projection again. */
public final class RebuildGroup implements Group {

    private static final int MILLION = 1_000_000;
    private static final int QUICK = 100_000;
    private static final String DATA = "long-log";

    private static final Figure REPLAY =
            Figure.of(
                    "replay",
                    "events/s",
                    "events of the log by the time from POST rebuilds to its being done",
                    atLeast(VALUE, 60_000));
    private static final Figure REBUILD =
            Figure.of(
                    "rebuild-million",
                    "s",
                    "all projections of a million events on stock (--quick: reckoned from fewer)",
                    atMost(VALUE, 20));

    @Override
    public List<Figure> figures() {
        return List.of(REPLAY, REBUILD);
    }

    @Override
    public void measure(Set<String> wanted, Bench bench) {
        LongLog.write(bench, DATA, bench.pace().quick() ? QUICK : MILLION);
        try (var own = OwnWaybill.on(bench.scratch(DATA), bench.port(), Map.of());
                var waybill = new WaybillClient(own.url())) {
            long events = new Projections(waybill).settled();
            long begun = System.nanoTime();
            Rebuild.run(waybill);
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (wanted.contains(REPLAY.name())) {
                bench.report(Result.of(REPLAY, List.of(events / seconds)).noting("events", events));
            }
            if (wanted.contains(REBUILD.name())) {
                bench.report(Result.of(REBUILD, List.of(seconds * MILLION / events)));
            }
        }
    }
}
