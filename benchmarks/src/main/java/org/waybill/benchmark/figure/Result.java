package org.waybill.benchmark.figure;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.AbstractHistogram;
import org.jspecify.annotations.Nullable;

/**
 * What a figure came to.
 *
 * @param figure which
 * @param value the median of the runs; null if it failed
 * @param limit the median of what it is held against; null if there is nothing
 * @param ratio the median of the ratios of each run to the limit measured beside it
 * @param p50 half of the answers took at most so long, in milliseconds
 * @param p99 all but one in a hundred took at most so long, in milliseconds
 * @param runs every single run
 * @param notes more numbers, by name
 * @param failure why there is no value; null if there is one
 */
public record Result(
        Figure figure,
        @Nullable Double value,
        @Nullable Double limit,
        @Nullable Double ratio,
        @Nullable Double p50,
        @Nullable Double p99,
        List<Double> runs,
        SortedMap<String, Object> notes,
        @Nullable String failure) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** The result of some runs. */
    public static Result of(Figure figure, List<Double> runs) {
        return new Result(
                figure,
                Rounds.median(runs),
                null,
                null,
                null,
                null,
                List.copyOf(runs),
                new TreeMap<>(),
                null);
    }

    /** There is none. */
    public static Result failed(Figure figure, String failure) {
        return new Result(
                figure, null, null, null, null, null, List.of(), new TreeMap<>(), failure);
    }

    /** Held against what was measured beside each run. */
    public Result against(List<Double> limits) {
        return new Result(
                figure,
                value,
                Rounds.median(limits),
                Rounds.ratio(runs, limits),
                p50,
                p99,
                runs,
                notes,
                failure);
    }

    /** With how long the answers took, recorded in nanoseconds. */
    public Result taking(AbstractHistogram nanos) {
        return new Result(
                figure,
                value,
                limit,
                ratio,
                nanos.getValueAtPercentile(50) / NANOS_PER_MILLI,
                nanos.getValueAtPercentile(99) / NANOS_PER_MILLI,
                runs,
                notes,
                failure);
    }

    /** With one more number. */
    public Result noting(String name, Object number) {
        var more = new TreeMap<>(notes);
        more.put(name, number);
        return new Result(figure, value, limit, ratio, p50, p99, runs, more, failure);
    }

    /** Whether it reaches all it should. */
    public boolean met() {
        return failure == null && figure.targets().stream().allMatch(target -> target.metBy(this));
    }
}
