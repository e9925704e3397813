package org.waybill.domain.sourcing.optimum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A problem as arrays: items, and the locations that could give any, by priority, then id. Prices
 * are keys.
 */
final class Network {

    private static final Comparator<Offer> ORDER =
            Comparator.comparingInt(Offer::priority).thenComparing(Offer::location);

    final Problem problem;
    final Items items;
    final int count;
    final List<Offer> offers;

    final Rates[] rates;

    /** Of a shipment but the carrier's: by location. The first one has the split penalty, too. */
    final long[] opening;

    /** Of a copy: by location and item. */
    final long[][] unit;

    /** Copies of an item that a location could give if it gave nothing else. */
    final int[][] able;

    /** By location and SKU. */
    final long[][] stock;

    /** Lines' units. */
    final long[] room;

    /** The most shipments a plan may have; there is no need to count if it could not have more. */
    final int mostShipments;

    final boolean countsShipments;

    private Network(Problem problem, Items items, List<Ground> grounds) {
        this.problem = problem;
        this.items = items;
        this.count = grounds.size();
        this.offers = grounds.stream().map(Ground::offer).toList();
        this.rates = grounds.stream().map(Ground::rates).toArray(Rates[]::new);
        this.able = grounds.stream().map(Ground::able).toArray(int[][]::new);
        this.stock = grounds.stream().map(Ground::stock).toArray(long[][]::new);
        this.room = new long[count];
        this.opening = new long[count];
        this.unit = new long[count][];
        for (int i = 0; i < count; i++) {
            var offer = offers.get(i);
            room[i] = Ground.room(offer);
            opening[i] = opening(offer, problem.policy());
            unit[i] = UnitKeys.of(offer, items);
        }
        int most = Math.min(items.totalCopies, Math.max(1, count));
        var splits = problem.policy().maxSplits();
        this.countsShipments = splits != null && splits + 1 < most;
        this.mostShipments = splits == null ? most : Math.min(most, splits + 1);
    }

    /**
     * That of a problem.
     *
     * @param wholeLines whether no line is split, even if it may be
     */
    static Network of(Problem problem, boolean wholeLines) {
        var items = new Items(problem, wholeLines);
        var grounds = new ArrayList<Ground>();
        for (var offer : problem.offers().stream().sorted(ORDER).toList()) {
            var ground = Ground.of(offer, items, problem.policy());
            if (ground != null) {
                grounds.add(ground);
            }
        }
        return new Network(problem, items, grounds);
    }

    private static long opening(Offer offer, Policy policy) {
        var prices = offer.prices();
        return Key.SHIPMENT
                + Key.of(prices.handling() + prices.shipmentScarcity() + policy.splitPenalty());
    }
}
