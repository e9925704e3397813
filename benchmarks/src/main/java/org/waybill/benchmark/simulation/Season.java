package org.waybill.benchmark.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.waybill.benchmark.simulation.Tally.Score;
import org.waybill.domain.sourcing.foresight.Care;

/**
 * What all ways of sourcing came to on the same days.
 *
 * @param scores by the ways' names
 * @param hindsight euros for an order below which nobody could serve them
 */
record Season(long seed, SequencedMap<String, Score> scores, double hindsight) {

    static final String PER_LINE = "nearest-per-line";
    static final String COVER = "nearest-cover";
    static final String MYOPIC = "myopic-optimum";
    static final String MYOPIC_AGAIN = "myopic, reoptimised";
    static final String PRICED = "shadow-prices";
    static final String PRICED_AGAIN = "prices, reoptimised";

    private static final int HISTORY_DAYS = 42;
    private static final int ROUNDS = 30;
    private static final int STEPS = 100;

    /** Tries all ways. */
    static Season of(long seed, int days, Runnable step) {
        var world = WorldMaker.world(seed);
        // The days before are others than those that are tried.
        var history = Calendar.of(world, 2 * seed + 1_000_003, HISTORY_DAYS);
        var calendar = Calendar.of(world, 2 * seed + 1_000_004, days);
        var scores = new LinkedHashMap<String, Score>();
        long least = Long.MAX_VALUE;
        for (var way : ways(world, history, seed).entrySet()) {
            var tally = Run.of(world, calendar, way.getValue().get());
            scores.put(way.getKey(), tally.score());
            least = Math.min(least, tally.total());
            step.run();
        }
        long bound = Hindsight.bound(world, calendar, ROUNDS, STEPS, least);
        if (bound > least) {
            throw new IllegalStateException("somebody was cheaper than anybody can be");
        }
        step.run();
        return new Season(seed, scores, bound / Money.EURO / calendar.orders().size());
    }

    /** How many steps {@link #of} takes. */
    static int steps() {
        return 1 + ways(WorldMaker.world(0), Calendar.of(WorldMaker.world(0), 0, 1), 0).size();
    }

    private static Map<String, Supplier<Sourcing>> ways(World world, Calendar history, long seed) {
        var ways = new LinkedHashMap<String, Supplier<Sourcing>>();
        ways.put(PER_LINE, () -> new NearestPerLine(world));
        ways.put(COVER, () -> new CoverRule(world));
        ways.put(MYOPIC, () -> new LeastCostRule(world, null));
        ways.put(MYOPIC_AGAIN, () -> new Reconsidering(world, new LeastCostRule(world, null)));
        ways.put(PRICED, () -> priced(world, history, seed));
        ways.put(PRICED_AGAIN, () -> new Reconsidering(world, priced(world, history, seed)));
        return ways;
    }

    private static LeastCostRule priced(World world, Calendar history, long seed) {
        return new LeastCostRule(world, new Outlooks(world, history, Care.usual(seed)));
    }

    double cost(String way) {
        return score(way).perOrder();
    }

    Score score(String way) {
        var score = scores.get(way);
        if (score == null) {
            throw new IllegalArgumentException("no way is called " + way);
        }
        return score;
    }

    /** By how many per cent a way is cheaper than another. */
    double saved(String way, String than) {
        return 100 * (1 - cost(way) / cost(than));
    }

    /** How many per cent of what hindsight would save a way saves without it. */
    double captured(String way) {
        return 100 * (cost(MYOPIC) - cost(way)) / (cost(MYOPIC) - hindsight);
    }
}
