package org.waybill.benchmark.buyer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.buyer.Buyer.Act;
import org.waybill.benchmark.buyer.Draft.Plan;
import org.waybill.benchmark.client.Parallel;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.load.Ask;

/** Goods that are put on shelves, and buyers who all come at the same moment. */
final class Round {

    /** More than there ever is. */
    private static final int TOO_MANY = 1_000_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final String name;
    private final Plan plan;
    private final Stage stage;
    private final Random random;

    /**
     * Nobody has come yet.
     *
     * @param name what the names of its orders and carts begin with
     */
    Round(String name, Plan plan, Market market, Doors doors, Random random) {
        this.name = name;
        this.plan = plan;
        this.stage = new Stage(market, plan.goods(), doors, new Notes());
        this.random = random;
    }

    /**
     * What came of a round.
     *
     * @param whole whether it was played to its end
     * @param promised how many bids were promised while everybody came
     * @param refused how many were refused meanwhile
     */
    record Outcome(boolean whole, long promised, long refused, List<Flaw> flaws) {

        /** The one of a round that broke off. */
        static Outcome broken(RuntimeException failure) {
            return new Outcome(false, 0, 0, List.of(Flaw.other(failure.toString())));
        }
    }

    /** Plays it, and looks whether everything adds up. */
    Outcome play(Invariants invariants) {
        offer();
        everybody("e", plan.before());
        everybody("b", plan.acts());
        var bids = stage.notes().bids();
        long promised = bids.stream().filter(Bid::promised).count();
        long refused = bids.stream().filter(Bid::refused).count();
        new Aftermath(stage, buyer("a", 0)).look();
        invariants.look(stage);
        var flaws = new ArrayList<>(stage.notes().flaws());
        flaws.addAll(new Judge(stage.goods(), stage.notes().bids()).flaws());
        return new Outcome(true, promised, refused, flaws);
    }

    private Buyer buyer(String letter, int number) {
        var own = "%s-%s%d".formatted(name, letter, number);
        return new Buyer(stage, own, number, new Random(random.nextLong()));
    }

    private void offer() {
        var goods = stage.goods();
        Parallel.each(
                goods.skus(),
                sku -> {
                    product(sku, "");
                    goods.shelves(sku).forEach((place, units) -> receive(sku, place, units));
                    goods.quotas(sku).forEach((channel, units) -> keep(sku, channel, units));
                });
        goods.kits().keySet().forEach(kit -> product(kit, components(kit)));
        for (int door = 0; door < stage.doors().count(); door++) {
            for (var sku : goods.skus()) {
                awaitKnown(door, sku);
            }
            for (var kit : goods.kits().keySet()) {
                awaitKnown(door, kit);
            }
        }
    }

    private void product(String sku, String more) {
        var body = "{\"name\":\"Thing\"%s}".formatted(more);
        stage.doors().done(0, Ask.put("/api/products/" + sku, body));
    }

    private String components(String kit) {
        var parts = new ArrayList<String>();
        stage.goods()
                .parts(kit)
                .forEach(
                        (sku, units) ->
                                parts.add(
                                        "{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, units)));
        return ",\"components\":[%s]".formatted(String.join(",", parts));
    }

    private void receive(String sku, String place, int units) {
        var path = "/api/stock/%s/%s/receipts".formatted(sku, place);
        var body = "{\"quantity\":%d}".formatted(units);
        stage.doors().done(1, Ask.post(path, "%s-%s-in".formatted(sku, place), body));
    }

    private void keep(String sku, String channel, int units) {
        var path = "/api/availability-policies/%s/%s".formatted(sku, channel);
        stage.doors().done(0, Ask.put(path, "{\"threshold\":0,\"quota\":%d}".formatted(units)));
    }

    /** A node hears of what another was told a moment later. */
    private void awaitKnown(int door, String sku) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        var wish = Wish.of(stage.market().channel(0), sku, TOO_MANY);
        for (int tries = 1; System.nanoTime() < until; tries++) {
            var number = "%s-known%d-%d".formatted(sku, door, tries);
            var ask = Ask.post("/api/orders", number, wish.order(number, null));
            var reply = stage.doors().ask(door, ask);
            if (reply.status() == 409) {
                return;
            }
            if (!reply.body().contains(".unknown\"")) {
                throw new Complaint("%s: %s".formatted(ask.path(), reply));
            }
            WaybillClient.rest(PAUSE);
        }
        throw new Complaint("%s stays unknown.".formatted(sku));
    }

    private void everybody(String letter, List<Act> acts) {
        var gate = new CountDownLatch(1);
        var all = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < acts.size(); number++) {
                var act = acts.get(number);
                var buyer = buyer(letter, number);
                all.add(
                        threads.submit(
                                () -> {
                                    gate.await();
                                    act.by(buyer);
                                    return null;
                                }));
            }
            gate.countDown();
        }
        all.stream()
                .filter(one -> one.state() == Future.State.FAILED)
                .forEach(one -> stage.notes().add(Flaw.other("somebody: " + one.exceptionNow())));
    }
}
