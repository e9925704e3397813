package org.waybill.benchmark.load;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** When each of many arrives who know nothing of one another: a Poisson process. */
public final class Arrivals {

    private Arrivals() {}

    /** A time in which so many arrive a second, on average. */
    public record Phase(double perSecond, Duration time) {}

    /**
     * The nanoseconds since the beginning at which somebody arrives, in order.
     *
     * @param seed the same seed gives the same arrivals
     * @param phases one after the other
     */
    public static long[] schedule(long seed, List<Phase> phases) {
        var random = new Random(seed);
        var due = LongStream.builder();
        double begun = 0;
        for (var phase : phases) {
            double end = begun + phase.time().toNanos();
            double mean = 1e9 / phase.perSecond();
            for (double at = begun + pause(random, mean); at < end; at += pause(random, mean)) {
                due.add((long) at);
            }
            begun = end;
        }
        return due.build().toArray();
    }

    private static double pause(Random random, double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
