package org.waybill.benchmark.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Result;
import org.waybill.benchmark.load.Lap;

/** A way to send commands, and the limit that each of its laps is held against. */
final class Contender {

    private final Figure figure;
    private final int callers;
    private final Lap.Act act;
    private final Limit limit;
    private final boolean followed;
    private final List<Double> runs = new ArrayList<>();
    private final List<Double> limits = new ArrayList<>();
    private final Histogram nanos = new Histogram(3);

    /**
     * @param act what each caller does
     * @param followed whether processes and projections follow meanwhile
     */
    Contender(Figure figure, int callers, Lap.Act act, Limit limit, boolean followed) {
        this.figure = figure;
        this.callers = callers;
        this.act = act;
        this.limit = limit;
        this.followed = followed;
    }

    Figure figure() {
        return figure;
    }

    Limit limit() {
        return limit;
    }

    /** Runs without counting. */
    void warmUp(Duration time) {
        lap(time);
    }

    /** Runs the limit, and right after it the commands. */
    void round(InProcess application, Duration time) {
        limits.add(limit.run(time));
        if (followed) {
            application.wakeProcessors();
        }
        try {
            var lap = lap(time);
            runs.add(lap.perSecond());
            nanos.add(lap.nanos());
        } finally {
            if (followed) {
                application.restProcessors();
            }
        }
    }

    private Lap lap(Duration time) {
        return Lap.run(callers, time, Thread.ofVirtual().factory(), caller -> act);
    }

    Result result() {
        return Result.of(figure, runs).against(limits).taking(nanos);
    }
}
