package org.waybill.benchmark.http;

import static org.waybill.benchmark.figure.Target.Measure.RATIO;
import static org.waybill.benchmark.figure.Target.atMost;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Group;
import org.waybill.benchmark.figure.Result;
import org.waybill.benchmark.load.Arrivals;
import org.waybill.benchmark.load.Arrivals.Phase;
import org.waybill.benchmark.load.ClosedModel;
import org.waybill.benchmark.load.OpenModel;
import org.waybill.benchmark.load.OpenModel.Outcome;
import org.waybill.benchmark.load.Rest;
import org.waybill.benchmark.load.Shop;

/** Ten times as many orders as usual, for a while, and what becomes of them. */
record SpikeFigure(Shop shop) implements Group {

    static final Figure FIGURE =
            Figure.of(
                    "orders-spike",
                    "ms",
                    "p99 of accepted orders at ten times the arrivals; limit: before that",
                    atMost(RATIO, 2));

    private static final int CALLERS = 64;
    private static final int TIMES = 10;
    private static final int USUAL_PART = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double MOST_SECONDS_TO_NORMAL = 30;

    @Override
    public List<Figure> figures() {
        return List.of(FIGURE);
    }

    @Override
    public void measure(Set<String> wanted, Bench bench) {
        var times = Times.of(bench.pace().quick());
        double usual = usual(bench);
        long seed = HalfLoad.anySeed();
        var schedule = Arrivals.schedule(seed, times.phases(usual));
        var outcomes = new OpenModel(shop.base(), PATIENCE).run(schedule, number -> shop.order());
        new Rest(shop).await();
        bench.report(
                result(new Spike(outcomes, times.begins(), times.ends()))
                        .noting("seed", seed)
                        .noting("usualPerSecond", Math.round(usual)));
    }

    /** How long each phase takes. */
    private record Times(Duration before, Duration spike, Duration after) {

        static Times of(boolean quick) {
            return quick
                    ? new Times(seconds(8), seconds(15), seconds(20))
                    : new Times(seconds(20), seconds(60), seconds(45));
        }

        private static Duration seconds(int seconds) {
            return Duration.ofSeconds(seconds);
        }

        List<Phase> phases(double usual) {
            return List.of(
                    new Phase(usual, before),
                    new Phase(TIMES * usual, spike),
                    new Phase(usual, after));
        }

        long begins() {
            return before.toNanos();
        }

        long ends() {
            return before.plus(spike).toNanos();
        }
    }

    /** A quarter of what it takes when it is asked for as much as it can. */
    private double usual(Bench bench) {
        try (var callers = new ClosedModel(shop.base(), CALLERS)) {
            var time = bench.pace().warmUp().dividedBy(2);
            long begun = System.nanoTime();
            var lap = callers.run(time, shop::order);
            long done = new Rest(shop).await();
            return lap.nanos().getTotalCount() * 1e9 / (done - begun) / USUAL_PART;
        }
    }

    private Result result(Spike spike) {
        var statuses = spike.statuses();
        var faults = spike.faults();
        if (!faults.isEmpty()) {
            return Result.failed(FIGURE, "%s; statuses %s".formatted(faults.getFirst(), statuses));
        }
        everyAcceptedOrderIsThereOnce(spike.outcomes());
        var result =
                Result.of(FIGURE, List.of(spike.during().getValueAtPercentile(99) / 1e6))
                        .against(List.of(spike.before().getValueAtPercentile(99) / 1e6))
                        .taking(spike.during())
                        .noting("statuses", statuses)
                        .noting("secondsToNormal", spike.secondsToNormal());
        return spike.secondsToNormal() > MOST_SECONDS_TO_NORMAL
                ? result.noting("slowToNormal", true)
                : result;
    }

    private void everyAcceptedOrderIsThereOnce(List<Outcome> outcomes) {
        var accepted =
                outcomes.stream()
                        .filter(outcome -> outcome.reply().ok())
                        .map(Outcome::ask)
                        .toList();
        History.of(shop, accepted).forEach(History::toRelease);
    }
}
