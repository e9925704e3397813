package org.waybill.benchmark.http;

import static org.waybill.benchmark.figure.Target.Measure.VALUE;
import static org.waybill.benchmark.figure.Target.atLeast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Group;
import org.waybill.benchmark.figure.Result;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.ClosedModel;
import org.waybill.benchmark.load.Lap;
import org.waybill.benchmark.load.Shop;

/**
 * Carts that hold a unit each of the same SKU. Every run has a SKU of its own, so that one is not
 * slower for what others have left behind; what a SKU with many holds is like is told beside it.
 */
record HoldFigure(Shop shop) implements Group {

    private static final int CALLERS = 128;

    static final Figure FIGURE =
            Figure.of(
                    "reserve-hot",
                    "holds/s",
                    "POST reservations of a unit, each for a cart of its own, all on one SKU (each run on another), 128 connections",
                    atLeast(VALUE, 3_000));

    @Override
    public List<Figure> figures() {
        return List.of(FIGURE);
    }

    @Override
    public void measure(Set<String> wanted, Bench bench) {
        var run = bench.pace().run();
        try (var callers = new ClosedModel(shop.base(), CALLERS)) {
            var warm = bench.pace().warmUp().multipliedBy(3);
            for (var spent = Duration.ZERO; spent.compareTo(warm) < 0; spent = spent.plus(run)) {
                lap(callers, run, product(callers));
            }
            var runs = new ArrayList<Double>();
            var nanos = new Histogram(3);
            var sku = "";
            long standing = 0;
            for (int round = 0; round < bench.pace().rounds(); round++) {
                sku = product(callers);
                var lap = lap(callers, run, sku);
                standing = lap.nanos().getTotalCount();
                runs.add(lap.perSecond());
                nanos.add(lap.nanos());
            }
            double then = lap(callers, run, sku).perSecond();
            bench.report(
                    Result.of(FIGURE, runs)
                            .taking(nanos)
                            .noting("holdsThatStood", standing)
                            .noting("perSecondBesideThem", Math.round(then)));
        }
    }

    private Lap lap(ClosedModel callers, Duration time, String sku) {
        return callers.run(time, () -> hold(sku));
    }

    private String product(ClosedModel callers) {
        var sku = shop.next();
        var path = "/api/stock/%s/%s/receipts".formatted(sku, shop.location());
        var units = "{\"quantity\":%d}".formatted(Shop.PLENTY);
        callers.each(
                List.of(Ask.put("/api/products/" + sku, "{\"name\":\"Thing\"}")),
                (ask, reply) -> {});
        callers.each(List.of(Ask.post(path, shop.next(), units)), (ask, reply) -> {});
        return sku;
    }

    private Ask hold(String sku) {
        return shop.hold(sku, shop.channel());
    }
}
