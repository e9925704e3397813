package org.waybill.benchmark.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Result;

/** What the engine is held against: all its laps in a run of the benchmark. */
final class Limit {

    private final Figure figure;
    private final InsertLimit inserts;
    private final List<Double> runs = new ArrayList<>();
    private final Histogram nanos = new Histogram(3);

    Limit(Figure figure, InsertLimit inserts) {
        this.figure = figure;
        this.inserts = inserts;
    }

    Figure figure() {
        return figure;
    }

    /** One more lap: commits a second. */
    double run(Duration time) {
        var lap = inserts.run(time);
        runs.add(lap.perSecond());
        nanos.add(lap.nanos());
        return lap.perSecond();
    }

    Result result() {
        return Result.of(figure, runs).taking(nanos);
    }
}
