package org.waybill.benchmark.http;

import static org.waybill.benchmark.figure.Target.Measure.P99;
import static org.waybill.benchmark.figure.Target.Measure.VALUE;
import static org.waybill.benchmark.figure.Target.atLeast;
import static org.waybill.benchmark.figure.Target.atMost;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Group;
import org.waybill.benchmark.figure.Result;
import org.waybill.benchmark.figure.Rounds;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.ClosedModel;
import org.waybill.benchmark.load.OpenModel;
import org.waybill.benchmark.load.Rest;
import org.waybill.benchmark.load.Shop;

/** Questions: what can be promised of a SKU, and how an order stands, one as often as the other. */
record ReadFigures(Shop shop) implements Group {

    private static final int CALLERS = 64;
    private static final int ORDERS = 500;

    private static final Figure READS =
            Figure.of(
                    "reads",
                    "reads/s",
                    "GET availability and GET order by turns, 64 connections",
                    atLeast(VALUE, 8_000));
    private static final Figure HALF =
            Figure.of(
                    "reads-half-load",
                    "reads/s",
                    "half of reads by a timetable; times count from when they are due",
                    atMost(P99, 10));
    private static final Figure AVAILABILITY =
            Figure.of(
                    "availability",
                    "reads/s",
                    "GET availability of a SKU, 64 connections over all SKUs",
                    atLeast(VALUE, 8_000));
    private static final Figure AVAILABILITY_HALF =
            Figure.of(
                    "availability-half-load",
                    "reads/s",
                    "half of availability by a timetable; times count from when they are due",
                    atMost(P99, 10));

    /** All of them. */
    static final List<Figure> ALL = List.of(READS, HALF, AVAILABILITY, AVAILABILITY_HALF);

    @Override
    public List<Figure> figures() {
        return ALL;
    }

    @Override
    public void measure(Set<String> wanted, Bench bench) {
        try (var callers = new ClosedModel(shop.base(), CALLERS)) {
            if (wanted.contains(READS.name()) || wanted.contains(HALF.name())) {
                var orders = orders(callers);
                measure(wanted, bench, callers, READS, HALF, () -> any(orders));
            }
            if (wanted.contains(AVAILABILITY.name()) || wanted.contains(AVAILABILITY_HALF.name())) {
                measure(wanted, bench, callers, AVAILABILITY, AVAILABILITY_HALF, this::available);
            }
        }
    }

    /** The most there is, and then half of it. */
    private void measure(
            Set<String> wanted,
            Bench bench,
            ClosedModel callers,
            Figure most,
            Figure half,
            Supplier<Ask> asks) {
        callers.run(bench.pace().warmUp(), asks);
        var runs = new ArrayList<Double>();
        var nanos = new Histogram(3);
        for (int round = 0; round < bench.pace().rounds(); round++) {
            var lap = callers.run(bench.pace().run(), asks);
            runs.add(lap.perSecond());
            nanos.add(lap.nanos());
        }
        if (wanted.contains(most.name())) {
            bench.report(Result.of(most, runs).taking(nanos));
        }
        if (wanted.contains(half.name())) {
            bench.report(half(bench, half, Rounds.median(runs), asks));
        }
    }

    private List<Ask> orders(ClosedModel callers) {
        var placed = new ArrayList<Ask>();
        for (int number = 0; number < ORDERS; number++) {
            placed.add(shop.order());
        }
        callers.each(placed, (ask, reply) -> {});
        new Rest(shop).await();
        return placed.stream().map(ask -> Ask.get("/api/orders/" + ask.key())).toList();
    }

    private Ask any(List<Ask> orders) {
        var random = ThreadLocalRandom.current();
        return random.nextBoolean() ? available() : orders.get(random.nextInt(orders.size()));
    }

    private Ask available() {
        return shop.availability(shop.any());
    }

    private Result half(Bench bench, Figure figure, double most, Supplier<Ask> asks) {
        var half = HalfLoad.run(bench, shop, most, asks);
        return Result.of(figure, List.of(half.perSecond()))
                .taking(OpenModel.nanos(half.outcomes()))
                .noting("seed", half.seed());
    }
}
