package org.waybill.benchmark.http;

import static org.waybill.benchmark.figure.Target.Measure.P99;
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
import org.waybill.benchmark.figure.Rounds;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.ClosedModel;
import org.waybill.benchmark.load.Rest;
import org.waybill.benchmark.load.Shop;

/** Whole orders: from being placed to a location's being asked to deliver. */
record OrderFigures(Shop shop) implements Group {

    private static final int CALLERS = 64;
    private static final int EXPECTED_PER_SECOND = 300;

    private static final Figure ORDERS =
            Figure.of(
                    "orders",
                    "orders/s",
                    "orders of two lines, until all are released and every projection has seen it",
                    atLeast(VALUE, 400));
    private static final Figure HALF =
            Figure.of(
                    "orders-half-load",
                    "orders/s",
                    "half of orders by a timetable; times are from placed to released",
                    atMost(P99, 150));

    /** All of them. */
    static final List<Figure> ALL = List.of(ORDERS, HALF);

    @Override
    public List<Figure> figures() {
        return ALL;
    }

    @Override
    public void measure(Set<String> wanted, Bench bench) {
        var pace = bench.pace();
        warmUp(bench);
        int count = (int) (EXPECTED_PER_SECOND * pace.run().toSeconds());
        var runs = new ArrayList<Double>();
        for (int round = 0; round < pace.rounds(); round++) {
            runs.add(perSecond(count));
        }
        if (wanted.contains(ORDERS.name())) {
            bench.report(Result.of(ORDERS, runs).noting("ordersPerRun", count));
        }
        if (wanted.contains(HALF.name())) {
            bench.report(half(bench, Rounds.median(runs)));
        }
    }

    private void warmUp(Bench bench) {
        try (var callers = new ClosedModel(shop.base(), CALLERS)) {
            callers.run(bench.pace().warmUp(), shop::order);
        }
        new Rest(shop).await();
    }

    /** The orders of a run, by the whole time until nothing is left to do about them. */
    private double perSecond(int count) {
        var orders = new ArrayList<Ask>();
        for (int number = 0; number < count; number++) {
            orders.add(shop.order());
        }
        try (var callers = new ClosedModel(shop.base(), CALLERS)) {
            long begun = System.nanoTime();
            callers.each(orders, (ask, reply) -> {});
            long done = new Rest(shop).await();
            History.of(shop, orders).forEach(History::toRelease);
            return count * 1e9 / (done - begun);
        }
    }

    private Result half(Bench bench, double most) {
        var half = HalfLoad.run(bench, shop, most, shop::order);
        new Rest(shop).await();
        var asked = half.outcomes().stream().map(outcome -> outcome.ask()).toList();
        return Result.of(HALF, List.of(half.perSecond()))
                .taking(History.nanosToRelease(History.of(shop, asked)))
                .noting("seed", half.seed());
    }
}
