package org.waybill.benchmark.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.foresight.Care;
import org.waybill.domain.sourcing.foresight.Pool;
import org.waybill.domain.sourcing.foresight.PriceBook;
import org.waybill.domain.sourcing.foresight.Waiting;
import org.waybill.domain.sourcing.optimum.Effort;
import org.waybill.domain.sourcing.optimum.LeastCost;
import org.waybill.domain.sourcing.optimum.Outcome;

/**
 * The orders of a long weekend, which wait for the sites to open: each was sourced when it came,
 * while customers went on buying in the stores and mornings brought deliveries.
 */
final class Backlog {

    /** How many orders wait. */
    static final int ORDERS = 1_000;

    private static final int DAYS_BEFORE = 14;
    private static final int DAYS = 3;
    private static final int HISTORY_DAYS = 42;

    /** So that three days have a thousand orders and some more. */
    private static final double BUSIER = 1.75;

    private static final Effort EFFORT = Effort.of(Effort.USUAL.looks());

    private final World world;
    private final Problems problems;
    private final @Nullable Outlooks outlooks;
    private final Shelves shelves;
    private final List<Order> orders = new ArrayList<>();
    private final List<Outcome.Found> found = new ArrayList<>();
    private @Nullable PriceBook book;

    private Backlog(long seed, boolean priced) {
        world = WorldMaker.world(seed);
        problems = new Problems(world);
        outlooks =
                priced
                        ? new Outlooks(
                                world, Calendar.of(world, seed + 1, HISTORY_DAYS), Care.usual(seed))
                        : null;
        shelves = new Shelves(world);
    }

    /**
     * What waits, and what is free.
     *
     * @param waiting with the prices of the morning on which the sites open
     */
    record Morning(List<Waiting> waiting, Pool pool) {}

    /**
     * A backlog.
     *
     * @param priced whether orders are sourced with shadow prices, new ones each morning
     */
    static Morning of(long seed, boolean priced) {
        return new Backlog(seed, priced).play(seed);
    }

    private Morning play(long seed) {
        var before = Calendar.of(world, seed + 2, DAYS_BEFORE);
        var busier =
                new World(
                        world.cities(),
                        world.sites(),
                        world.articles(),
                        world.ordersPerDay() * BUSIER);
        var since = Calendar.of(busier, seed + 3, DAYS);
        for (int day = 0; day < DAYS_BEFORE + DAYS; day++) {
            boolean waits = day >= DAYS_BEFORE;
            morning(day);
            for (var one : (waits ? since.days().get(day - DAYS_BEFORE) : before.days().get(day))) {
                happens(one, waits);
            }
        }
        morning(DAYS_BEFORE + DAYS);
        return new Morning(waiting(), pool(world, shelves));
    }

    private void morning(int day) {
        if (day > 0) {
            shelves.morning(day);
        }
        if (outlooks != null) {
            book = outlooks.prices(day, shelves, book);
        }
    }

    private void happens(Happening one, boolean waits) {
        switch (one) {
            case Happening.WalkedIn walkedIn -> shelves.take(walkedIn.site(), walkedIn.article());
            case Happening.Ordered ordered -> order(ordered.order(), waits);
        }
    }

    private void order(Order order, boolean waits) {
        var outcome = LeastCost.decide(problems.of(order, shelves, book), EFFORT);
        if (outcome instanceof Outcome.Found one && found.size() < ORDERS) {
            shelves.take(order, problems.parts(order, one.plan()));
            if (waits) {
                orders.add(order);
                found.add(one);
            }
        }
    }

    /** Every site may be asked, also those that had nothing when the order came. */
    private List<Waiting> waiting() {
        var full = new Shelves(world);
        var waiting = new ArrayList<Waiting>();
        for (int i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            waiting.add(
                    new Waiting(
                            LeastCostRule.id(order),
                            problems.of(order, full, book),
                            found.get(i).plan()));
        }
        return waiting;
    }

    static Pool pool(World world, Shelves shelves) {
        var stock = new HashMap<LocationId, Map<Sku, Long>>();
        for (var site : world.sites()) {
            var here = new HashMap<Sku, Long>();
            for (int article = 0; article < world.articles().size(); article++) {
                long units = shelves.units(site.number(), article);
                if (units > 0) {
                    here.put(world.articles().get(article).sku(), units);
                }
            }
            stock.put(site.location(), here);
        }
        return Pool.of(stock);
    }
}
