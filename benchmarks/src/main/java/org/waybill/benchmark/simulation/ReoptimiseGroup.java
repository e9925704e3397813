package org.waybill.benchmark.simulation;

import static org.waybill.benchmark.figure.Target.Measure.VALUE;
import static org.waybill.benchmark.figure.Target.atLeast;
import static org.waybill.benchmark.figure.Target.atMost;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Group;
import org.waybill.benchmark.figure.Result;
import org.waybill.benchmark.simulation.Backlog.Morning;
import org.waybill.domain.sourcing.foresight.Reoptimisation;

/** A thousand orders that wait are looked at again. */
public final class ReoptimiseGroup implements Group {

    private static final long SEED = 20_260_201;
    private static final int BACKLOGS = 5;
    private static final int ALL_DECISIONS = 100_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private static final Figure TIME =
            Figure.of(
                    "reoptimise-1000",
                    "ms",
                    "reoptimising 1,000 waiting orders of three days, 24 locations",
                    atMost(VALUE, 1_000));
    private static final Figure GAIN =
            Figure.of(
                    "reoptimise-1000-gain",
                    "%",
                    "how much cheaper they are, worth of the stock included",
                    atLeast(VALUE, 1.5));

    @Override
    public List<Figure> figures() {
        return List.of(TIME, GAIN);
    }

    @Override
    public void measure(Set<String> wanted, Bench bench) {
        var priced = backlogs(true);
        var millis = new ArrayList<Double>();
        var gains = new ArrayList<Double>();
        // The first rounds are for the just-in-time compiler.
        for (int round = 0; round <= bench.pace().rounds(); round++) {
            gains.clear();
            for (var morning : priced) {
                long begun = System.nanoTime();
                var result = result(morning);
                if (round > 0) {
                    millis.add((System.nanoTime() - begun) / NANOS_PER_MILLI);
                }
                gains.add(gain(result));
            }
        }
        var moneyOnly = backlogs(false).stream().map(one -> gain(result(one))).toList();
        if (wanted.contains(TIME.name())) {
            bench.report(Result.of(TIME, millis).noting("seed", SEED));
        }
        if (wanted.contains(GAIN.name())) {
            bench.report(
                    Result.of(GAIN, gains)
                            .noting("seed", SEED)
                            .noting("withoutShadowPrices", moneyOnly));
        }
    }

    private static List<Morning> backlogs(boolean priced) {
        var mornings = new ArrayList<Morning>();
        for (int i = 0; i < BACKLOGS; i++) {
            mornings.add(Backlog.of(SEED + 10L * i, priced));
        }
        return mornings;
    }

    private static Reoptimisation.Result result(Morning morning) {
        return Reoptimisation.of(morning.waiting(), morning.pool(), ALL_DECISIONS);
    }

    private static double gain(Reoptimisation.Result result) {
        return 100.0 * (result.before() - result.after()) / result.before();
    }
}
