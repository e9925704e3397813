package org.waybill.benchmark.http;

import static org.waybill.benchmark.figure.Target.Measure.P99;
import static org.waybill.benchmark.figure.Target.Measure.VALUE;
import static org.waybill.benchmark.figure.Target.atLeast;
import static org.waybill.benchmark.figure.Target.atMost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Group;
import org.waybill.benchmark.figure.Result;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.ClosedModel;
import org.waybill.benchmark.load.OpenModel;
import org.waybill.benchmark.load.Rest;
import org.waybill.benchmark.load.Shop;

/** Commands on stock, and how soon they are seen. */
record CommandFigures(Shop shop) implements Group {

    private static final int CALLERS = 128;
    private static final double LEAST = 6_000;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final Figure SPREAD =
            Figure.of(
                    "http-spread",
                    "commands/s",
                    "POST adjustments, 128 connections over 10,000 SKUs (--quick: 2,000), all followed",
                    atLeast(VALUE, LEAST));
    private static final Figure LAG =
            Figure.of(
                    "lag-under-load",
                    "ms",
                    "greatest time from an answer to its being seen, during http-spread",
                    atMost(VALUE, 1_000));
    private static final Figure HOT =
            Figure.of("http-hot", "commands/s", "the same, all on one SKU", atLeast(VALUE, LEAST));
    private static final Figure HALF =
            Figure.of(
                    "http-half-load",
                    "commands/s",
                    "half of http-spread by a timetable; times count from when they are due",
                    atMost(P99, 30));
    private static final Figure VISIBLE =
            Figure.of(
                    "visible-idle",
                    "ms",
                    "p99 from sending a receipt to availability that includes it, at rest",
                    atMost(VALUE, 25));

    /** All of them. */
    static final List<Figure> ALL = List.of(SPREAD, LAG, HOT, HALF, VISIBLE);

    @Override
    public List<Figure> figures() {
        return ALL;
    }

    @Override
    public void measure(Set<String> wanted, Bench bench) {
        try (var callers = new ClosedModel(shop.base(), CALLERS)) {
            // A fresh process is still being compiled after a minute of this.
            callers.run(bench.pace().warmUp().multipliedBy(3), this::spread);
            if (wanted.contains(HOT.name())) {
                bench.report(laps(HOT, bench, callers, () -> shop.adjust(0)));
            }
            var spread = spread(wanted, bench, callers);
            if (wanted.contains(HALF.name())) {
                bench.report(half(bench, spread.value() == null ? 0 : spread.value()));
            }
        }
        new Rest(shop).await();
        if (wanted.contains(VISIBLE.name())) {
            bench.report(visible(bench.pace().quick() ? 100 : 500));
        }
    }

    private Ask spread() {
        return shop.adjust(shop.any());
    }

    /** The maximum, which half of the load is reckoned from, with somebody who looks beside it. */
    private Result spread(Set<String> wanted, Bench bench, ClosedModel callers) {
        // Looking is code of its own, which has to be compiled too before anything counts.
        var first = Probe.begin(shop);
        callers.run(bench.pace().warmUp(), this::spread);
        var _ = first.end();
        var probe = Probe.begin(shop);
        var spread = laps(SPREAD, bench, callers, this::spread);
        var lag = probe.end();
        if (wanted.contains(SPREAD.name())) {
            bench.report(spread);
        }
        if (wanted.contains(LAG.name())) {
            bench.report(
                    Result.of(LAG, List.of(lag.getMaxValue() / 1e6))
                            .taking(lag)
                            .noting("probes", lag.getTotalCount()));
        }
        return spread;
    }

    private static Result laps(
            Figure figure, Bench bench, ClosedModel callers, Supplier<Ask> asks) {
        var runs = new ArrayList<Double>();
        var nanos = new Histogram(3);
        for (int round = 0; round < bench.pace().rounds(); round++) {
            var lap = callers.run(bench.pace().run(), asks);
            runs.add(lap.perSecond());
            nanos.add(lap.nanos());
        }
        return Result.of(figure, runs).taking(nanos);
    }

    private Result half(Bench bench, double most) {
        var half = HalfLoad.run(bench, shop, most, this::spread);
        return Result.of(HALF, List.of(half.perSecond()))
                .taking(OpenModel.nanos(half.outcomes()))
                .noting("seed", half.seed());
    }

    private Result visible(int times) {
        var nanos = new Histogram(3);
        try (var probe = Probe.quiet(shop)) {
            for (int time = -times / 5; time < times; time++) {
                long taken = probe.receiveAndSee();
                if (time >= 0) {
                    nanos.recordValue(taken);
                }
                WaybillClient.rest(PAUSE);
            }
        }
        return Result.of(VISIBLE, List.of(nanos.getValueAtPercentile(99) / 1e6)).taking(nanos);
    }
}
