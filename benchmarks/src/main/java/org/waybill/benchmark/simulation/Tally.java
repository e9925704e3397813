package org.waybill.benchmark.simulation;

import java.util.Arrays;
import java.util.List;

/** What a way of sourcing came to. It computes costs from the world alone. */
final class Tally {

    private final World world;
    private long shipping;
    private long orders;
    private long lostOrders;
    private long lostOrdersCost;
    private long lostSales;
    private long lostSalesCost;
    private long parcels;
    private long metres;
    private long fromStores;
    private long units;
    private long moves;

    Tally(World world) {
        this.world = world;
    }

    /** What it costs not to serve an order: its price, and 20 euros. */
    static long lost(World world, Order order) {
        long cents = 2_000;
        for (int line = 0; line < order.articles().length; line++) {
            cents += order.units()[line] * world.articles().get(order.articles()[line]).price();
        }
        return cents * Money.CENT;
    }

    /** What it costs to send an order. */
    static long cost(World world, Order order, List<Part> plan) {
        long cost = 0;
        for (var part : plan) {
            long grams = 0;
            int units = 0;
            for (int line = 0; line < part.units().length; line++) {
                units += part.units()[line];
                grams += part.units()[line] * world.articles().get(order.articles()[line]).grams();
            }
            var site = world.sites().get(part.site());
            cost +=
                    Freight.price(world.metres(part.site(), order.city()), order.lastDay(), grams)
                            + site.handling()
                            + units * site.labor();
        }
        return cost;
    }

    void sent(Order order, List<Part> plan) {
        orders++;
        shipping += cost(world, order, plan);
        parcels += plan.size();
        int[] given = new int[order.units().length];
        for (var part : plan) {
            metres += world.metres(part.site(), order.city());
            for (int line = 0; line < given.length; line++) {
                given[line] += part.units()[line];
                units += part.units()[line];
                fromStores += world.sites().get(part.site()).warehouse() ? 0 : part.units()[line];
            }
        }
        if (!Arrays.equals(given, order.units())) {
            throw new IllegalStateException("an order did not get what it asked for");
        }
    }

    void lost(Order order) {
        orders++;
        lostOrders++;
        lostOrdersCost += lost(world, order);
    }

    void sold() {
        units++;
    }

    void notSold(int article) {
        lostSales++;
        lostSalesCost += world.articles().get(article).margin();
    }

    void moved(int count) {
        moves += count;
    }

    long units() {
        return units;
    }

    /** All of it. */
    long total() {
        return shipping + lostOrdersCost + lostSalesCost;
    }

    /** As numbers to be told. */
    Score score() {
        double sent = orders - lostOrders;
        return new Score(
                total() / Money.EURO / orders,
                shipping / Money.EURO / orders,
                (lostSalesCost + lostOrdersCost) / Money.EURO / orders,
                parcels / sent,
                metres / 1000.0 / parcels,
                lostSales,
                lostOrders,
                fromStores,
                moves);
    }

    /**
     * Numbers.
     *
     * @param perOrder euros for an order, with what was lost
     * @param shipping euros for an order: carrier, handling and labor
     * @param lost euros for an order: sales and orders that were lost
     * @param parcels for an order that was sent
     * @param kilometers a parcel goes, on average
     * @param lostSales customers that left a store without
     * @param fromStores units of orders that stores have sent
     * @param moves orders that were sourced again
     */
    record Score(
            double perOrder,
            double shipping,
            double lost,
            double parcels,
            double kilometers,
            long lostSales,
            long lostOrders,
            long fromStores,
            long moves) {}
}
