package org.waybill.benchmark.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.figure.Figure;
import org.waybill.benchmark.figure.Group;
import org.waybill.benchmark.figure.Pace;
import org.waybill.benchmark.figure.Result;
import org.waybill.benchmark.http.ManyPlaces.Offer;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.ClosedModel;
import org.waybill.benchmark.load.Lap;
import org.waybill.benchmark.load.Rest;
import org.waybill.benchmark.load.Shop;

/**
 * A SKU that lies at very many locations, against one that lies at a few, in turns. Each round has
 * new SKUs, so that what one has left behind does not slow the next.
 */
record LocationFigures(Shop shop) implements Group {

    private static final int CALLERS = 16;

    private static final Figure READS =
            Figure.of(
                    "locations-10k-availability",
                    "reads/s",
                    "GET availability of a SKU at 10,000 locations, 16 connections; limit: at 10");
    private static final Figure HOLDS =
            Figure.of(
                    "locations-10k-holds",
                    "holds/s",
                    "POST reservations of a unit of such a SKU, 16 connections; limit: at 10");
    private static final Figure ORDERS =
            Figure.of(
                    "locations-10k-orders",
                    "orders/s",
                    "orders for a unit of such a SKU until all are released, 16 connections; limit: at 10");

    /** All of them. */
    static final List<Figure> ALL = List.of(READS, HOLDS, ORDERS);

    @Override
    public List<Figure> figures() {
        return ALL;
    }

    /**
     * The runs with SKUs at so many locations.
     *
     * @param perSecond by figure
     * @param nanos by figure, how long answers took
     */
    private record Side(Map<Figure, List<Double>> perSecond, Map<Figure, Histogram> nanos) {

        static Side empty() {
            return new Side(
                    Map.of(
                            READS, new ArrayList<>(),
                            HOLDS, new ArrayList<>(),
                            ORDERS, new ArrayList<>()),
                    Map.of(
                            READS, new Histogram(3),
                            HOLDS, new Histogram(3),
                            ORDERS, new Histogram(3)));
        }

        void add(Figure figure, double rate, Histogram times) {
            perSecond.getOrDefault(figure, new ArrayList<>()).add(rate);
            nanos.getOrDefault(figure, new Histogram(3)).add(times);
        }
    }

    @Override
    public void measure(Set<String> wanted, Bench bench) {
        var pace = bench.pace();
        try (var waybill = new WaybillClient(shop.base().toString());
                var callers = new ClosedModel(shop.base(), CALLERS)) {
            var places = new ManyPlaces(shop, waybill, bench.scratch("places.csv"));
            places.configure();
            warmUp(pace, callers, places.offer(ManyPlaces.FEW));
            warmUp(pace, callers, places.offer(ManyPlaces.MANY));
            var few = Side.empty();
            var many = Side.empty();
            for (int round = 0; round < pace.rounds(); round++) {
                round(wanted, pace, callers, places.offer(ManyPlaces.FEW), few);
                round(wanted, pace, callers, places.offer(ManyPlaces.MANY), many);
            }
            for (var figure : ALL) {
                if (wanted.contains(figure.name())) {
                    bench.report(result(figure, few, many));
                }
            }
        }
    }

    private static Result result(Figure figure, Side few, Side many) {
        return Result.of(figure, runs(figure, many))
                .against(runs(figure, few))
                .taking(many.nanos().getOrDefault(figure, new Histogram(3)));
    }

    private static List<Double> runs(Figure figure, Side side) {
        return side.perSecond().getOrDefault(figure, List.of());
    }

    private static void warmUp(Pace pace, ClosedModel callers, Offer offer) {
        for (Supplier<Ask> asks : List.<Supplier<Ask>>of(offer::available, offer::order)) {
            callers.run(pace.warmUp().dividedBy(2), asks);
        }
    }

    private void round(Set<String> wanted, Pace pace, ClosedModel callers, Offer offer, Side side) {
        if (wanted.contains(READS.name())) {
            var lap = callers.run(pace.run(), offer::available);
            side.add(READS, lap.perSecond(), lap.nanos());
        }
        if (wanted.contains(HOLDS.name())) {
            var lap = callers.run(pace.run(), offer::hold);
            side.add(HOLDS, lap.perSecond(), lap.nanos());
        }
        if (wanted.contains(ORDERS.name())) {
            long begun = System.nanoTime();
            Lap lap = callers.run(pace.run(), offer::order);
            double seconds = (new Rest(shop).await() - begun) / 1e9;
            side.add(ORDERS, lap.nanos().getTotalCount() / seconds, lap.nanos());
        }
    }
}
