package org.waybill.benchmark.buyer;

import java.util.stream.IntStream;

/** Rounds in which nothing that was promised comes back. */
final class Plays {

    private static final int LONG = 3_600;
    private static final int QUARTER = 4;
    private static final int FIFTH = 5;

    private Plays() {}

    static void one(Draft round) {
        var sku = round.sku(round.random().nextInt(Market.PLACES));
        round.everybody(buyer -> order(round, buyer, round.market().channel(0), sku));
    }

    private static void order(Draft round, Buyer buyer, String channel, String sku) {
        buyer.note(buyer.order(Wish.of(channel, sku, round.some(buyer.random()))));
    }

    static void carts(Draft round) {
        var sku = round.sku(0, 1, 2);
        var channel = round.market().channel(0);
        round.everybody(
                buyer -> {
                    var cart = buyer.next();
                    var first =
                            buyer.hold(
                                    cart, Wish.of(channel, sku, round.some(buyer.random())), LONG);
                    if (!first.promised() || buyer.random().nextInt(QUARTER) > 0) {
                        buyer.note(first);
                        return;
                    }
                    var second =
                            buyer.hold(
                                    cart, Wish.of(channel, sku, round.some(buyer.random())), LONG);
                    // What was held stays if the new quantity is refused.
                    buyer.note(second.promised() ? first.until(second.asked()) : first);
                    buyer.note(second);
                });
    }

    static void pairs(Draft round) {
        var one = round.sku(0, 1);
        var other = round.sku(1, 2);
        var channel = round.market().channel(0);
        round.everybody(
                buyer -> {
                    var first = buyer.random().nextBoolean() ? one : other;
                    var wish = Wish.of(channel, first, round.some(buyer.random()));
                    if (buyer.random().nextInt(QUARTER) > 0) {
                        var second = first.equals(one) ? other : one;
                        wish = wish.and(second, round.some(buyer.random()));
                    }
                    buyer.note(buyer.order(wish));
                });
    }

    static void kits(Draft round) {
        // A location puts a kit together of what it has itself.
        var one = round.sku(0);
        var other = round.sku(0);
        var kit = round.kit(one, 2, other, 1);
        var channel = round.market().channel(0);
        round.everybody(
                buyer -> {
                    int units = round.some(buyer.random());
                    var wish =
                            switch (buyer.random().nextInt(FIFTH)) {
                                case 0 -> Wish.of(channel, one, units);
                                case 1 -> Wish.of(channel, other, units);
                                case 2 -> Wish.of(channel, kit, units).and(one, 1);
                                default -> Wish.of(channel, kit, units);
                            };
                    buyer.note(buyer.order(wish));
                });
    }

    static void channels(Draft round) {
        var sku = round.sku(0, 1, 2, 3);
        round.everybody(buyer -> order(round, buyer, anyChannel(round, buyer), sku));
    }

    private static String anyChannel(Draft round, Buyer buyer) {
        return round.market().channel(buyer.random().nextInt(Market.CHANNELS));
    }

    static void overlap(Draft round) {
        var sku = round.sku(everywhere());
        round.everybody(
                buyer -> {
                    int number = buyer.random().nextInt(Market.CHANNELS);
                    order(round, buyer, round.market().partial(number), sku);
                });
    }

    static void quotas(Draft round) {
        var sku = round.sku(0, 1);
        int units = round.size().units();
        round.keep(sku, round.market().channel(0), Math.max(1, units / 2));
        round.keep(sku, round.market().channel(1), units / FIFTH);
        round.everybody(buyer -> order(round, buyer, anyChannel(round, buyer), sku));
    }

    static void places(Draft round) {
        var sku = round.sku(everywhere());
        var channel = round.market().channel(0);
        round.everybody(
                buyer -> {
                    int units =
                            1 + buyer.random().nextInt(QUARTER) + round.some(buyer.random()) / 2;
                    buyer.note(buyer.order(Wish.of(channel, sku, units)));
                });
    }

    private static int[] everywhere() {
        return IntStream.range(0, Market.PLACES).toArray();
    }

    static void pickup(Draft round) {
        int store = Market.FIRST_STORE;
        boolean only = round.random().nextBoolean();
        var sku = only ? round.sku(store) : round.sku(0, store);
        var channel = round.market().channel(0);
        round.everybody(
                buyer -> {
                    var wish = Wish.of(channel, sku, round.some(buyer.random()));
                    boolean collected = buyer.random().nextBoolean();
                    buyer.note(
                            buyer.order(collected ? wish.at(round.market().place(store)) : wish));
                });
    }
}
