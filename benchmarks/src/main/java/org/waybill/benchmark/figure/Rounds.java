package org.waybill.benchmark.figure;

import java.util.List;
import java.util.stream.IntStream;

/** What several runs of the same thing come to. */
public final class Rounds {

    private Rounds() {}

    /** The one in the middle, or between the two in the middle. */
    public static double median(List<Double> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("There is no run.");
        }
        var sorted = runs.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /**
     * The median of the ratios of runs that were measured one beside the other, so that noise that
     * comes and goes hits both.
     */
    public static double ratio(List<Double> runs, List<Double> limits) {
        if (runs.size() != limits.size()) {
            throw new IllegalArgumentException("Each run needs its own limit.");
        }
        return median(
                IntStream.range(0, runs.size())
                        .mapToObj(i -> runs.get(i) / limits.get(i))
                        .toList());
    }
}
