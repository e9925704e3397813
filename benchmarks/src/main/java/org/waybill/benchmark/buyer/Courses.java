package org.waybill.benchmark.buyer;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Rounds in which some of what was promised comes back. */
final class Courses {

    private static final int LONG = 3_600;
    private static final int TENTHS = 10;
    private static final int TRIES = 3;
    private static final int LARGE = 50;
    private static final long MILLI = 1_000;
    private static final long SECOND = Duration.ofSeconds(1).toMillis() * MILLI;

    private Courses() {}

    static void checkout(Draft round) {
        var sku = round.sku(0, 1, 2);
        var channel = round.market().channel(0);
        round.everybody(
                buyer -> {
                    var wish = Wish.of(channel, sku, round.some(buyer.random()));
                    if (buyer.random().nextInt(TENTHS) < TRIES) {
                        buyer.note(buyer.order(wish));
                    } else {
                        checkOut(round, buyer, wish);
                    }
                });
    }

    /** Holds, and then most often orders what is held. */
    private static void checkOut(Draft round, Buyer buyer, Wish wish) {
        var cart = buyer.next();
        var held = buyer.hold(cart, wish, LONG);
        int chance = buyer.random().nextInt(TENTHS);
        if (!held.promised() || chance == 0) {
            buyer.note(held);
        } else if (chance <= 2) {
            buyer.note(buyer.giveUp(held));
        } else if (chance <= TENTHS / 2) {
            another(buyer, held, changed(round, buyer, wish), cart);
        } else {
            var order = buyer.order(wish, cart).due();
            buyer.note(order.promised() ? held.until(order.asked()) : held);
            buyer.note(order);
        }
    }

    private static Wish changed(Draft round, Buyer buyer, Wish wish) {
        var first = wish.lines().firstEntry();
        int units = buyer.random().nextBoolean() ? 1 : round.some(buyer.random());
        return Wish.of(wish.channel(), first.getKey(), units);
    }

    /** Orders another quantity than is held; at most as much may not be refused. */
    private static void another(Buyer buyer, Bid held, Wish wish, String cart) {
        var order = buyer.order(wish, cart);
        boolean less =
                order.needs().entrySet().stream()
                        .allMatch(need -> need.getValue() <= held.of(need.getKey()));
        buyer.note(order.promised() ? held.until(order.asked()) : held);
        buyer.note(less ? order.due() : order);
    }

    static void expiry(Draft round) {
        var sku = round.sku(0, 1);
        var channel = round.market().channel(0);
        round.everybody(
                buyer -> {
                    var wish = Wish.of(channel, sku, round.some(buyer.random()));
                    long late = Span.now() + SECOND + buyer.random().nextInt(300) * MILLI;
                    if (buyer.random().nextInt(TENTHS) < TRIES) {
                        var order = buyer.order(wish);
                        buyer.note(order);
                        if (order.refused()) {
                            buyer.rest(late);
                            buyer.note(buyer.order(wish));
                        }
                    } else {
                        tooLate(buyer, wish, late);
                    }
                });
    }

    /** Holds for a moment, and orders after it. */
    private static void tooLate(Buyer buyer, Wish wish, long late) {
        var cart = buyer.next();
        var held = buyer.holdShortly(cart, wish);
        buyer.note(held);
        var over = held.over();
        buyer.rest(over == null ? late : Math.max(late, over.ended()));
        buyer.note(buyer.order(wish, cart));
    }

    static void cancel(Draft round) {
        var sku = round.sku(0, 1);
        var channel = round.market().channel(0);
        int each = round.size().units() > LARGE ? LARGE : 1;
        var sold = new ConcurrentLinkedQueue<Bid>();
        for (int units = 0; units < round.size().units(); units += each) {
            round.before(buyer -> sold.add(buyer.order(Wish.of(channel, sku, each)).due()));
            round.one(
                    buyer -> {
                        var order = sold.remove();
                        boolean kept = !order.promised() || buyer.random().nextInt(TENTHS) == 0;
                        buyer.note(kept ? order : buyer.cancel(order));
                    });
        }
        round.everybody(buyer -> persist(buyer, Wish.of(channel, sku, round.some(buyer.random()))));
    }

    /** Orders, and comes again with a new order a few times if refused. */
    private static void persist(Buyer buyer, Wish wish) {
        var order = buyer.order(wish);
        buyer.note(order);
        for (int tries = 1; tries < TRIES && order.refused(); tries++) {
            buyer.rest(Span.now() + buyer.random().nextInt(60) * MILLI);
            order = buyer.order(wish);
            buyer.note(order);
        }
    }

    static void mixed(Draft round) {
        int store = Market.FIRST_STORE;
        var one = round.sku(store);
        var other = round.sku(store);
        var kit = round.kit(one, 1, other, 2);
        if (round.random().nextBoolean()) {
            round.keep(one, round.market().channel(1), round.size().units() / TRIES);
        }
        var lines = new String[] {one, other, kit};
        round.everybody(
                buyer -> {
                    var chance = buyer.random();
                    var channel = round.market().channel(chance.nextInt(Market.CHANNELS));
                    var wish = Wish.of(channel, lines[chance.nextInt(2 + 1)], round.some(chance));
                    anything(round, buyer, chance.nextBoolean() ? wish : wish.and(one, 1));
                });
    }

    private static void anything(Draft round, Buyer buyer, Wish wish) {
        int chance = buyer.random().nextInt(TENTHS);
        if (chance < 2) {
            checkOut(round, buyer, wish);
        } else if (chance < TENTHS / 2) {
            var order = buyer.order(wish);
            buyer.note(order.promised() ? buyer.cancel(order) : order);
        } else if (chance == TENTHS / 2) {
            buyer.note(buyer.order(wish.at(round.market().place(Market.FIRST_STORE))));
        } else {
            persist(buyer, wish);
        }
    }
}
