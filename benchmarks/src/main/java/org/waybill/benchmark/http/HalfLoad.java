package org.waybill.benchmark.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.figure.Bench;
import org.waybill.benchmark.load.Arrivals;
import org.waybill.benchmark.load.Arrivals.Phase;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.OpenModel;
import org.waybill.benchmark.load.OpenModel.Outcome;
import org.waybill.benchmark.load.Shop;

/**
 * Half of what a Waybill can do at most, asked for by a timetable.
 *
 * @param perSecond how often
 * @param seed of the timetable
 * @param outcomes all answers
 */
record HalfLoad(double perSecond, long seed, List<Outcome> outcomes) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_SEED = 1_000_000;

    /**
     * Asks as long as all of a figure's rounds together.
     *
     * @param most what it can do a second
     */
    static HalfLoad run(Bench bench, Shop shop, double most, Supplier<Ask> asks) {
        long seed = anySeed();
        var time = bench.pace().run().multipliedBy(bench.pace().rounds());
        var schedule = Arrivals.schedule(seed, List.of(new Phase(most / 2, time)));
        var model = new OpenModel(shop.base(), PATIENCE);
        var outcomes = model.run(schedule, number -> asks.get());
        outcomes.stream()
                .filter(outcome -> !outcome.reply().ok())
                .findFirst()
                .ifPresent(HalfLoad::refuse);
        return new HalfLoad(schedule.length * 1e9 / time.toNanos(), seed, outcomes);
    }

    /** A seed to try, told with the figure. */
    static long anySeed() {
        return ThreadLocalRandom.current().nextInt(MOST_SEED);
    }

    private static void refuse(Outcome outcome) {
        throw new Complaint(
                "%s: %d %s"
                        .formatted(
                                outcome.ask().path(),
                                outcome.reply().status(),
                                outcome.reply().body()));
    }
}
