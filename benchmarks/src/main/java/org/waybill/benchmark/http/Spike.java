package org.waybill.benchmark.http;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.waybill.benchmark.load.OpenModel;
import org.waybill.benchmark.load.OpenModel.Outcome;

/**
 * What happened around a spike.
 *
 * @param begins when it began, in nanoseconds since the beginning of all
 * @param ends when it ended
 */
record Spike(List<Outcome> outcomes, long begins, long ends) {

    private static final long SECOND = 1_000_000_000;
    private static final int NORMAL = 2;

    /** How often there was each status; 0 is for those who were not answered. */
    SortedMap<Integer, Long> statuses() {
        return outcomes.stream()
                .collect(
                        Collectors.groupingBy(
                                outcome -> outcome.reply().status(),
                                TreeMap::new,
                                Collectors.counting()));
    }

    /** What was neither accepted nor put off with a time to ask again. */
    List<String> faults() {
        return outcomes.stream()
                .map(Outcome::reply)
                .filter(reply -> !reply.ok() && !reply.putOff())
                .map(reply -> "%d %s".formatted(reply.status(), reply.body()).strip())
                .toList();
    }

    /** How long the accepted took before the spike. */
    Histogram before() {
        return taken(due -> due < begins);
    }

    /** How long those took that came in the spike and were accepted. */
    Histogram during() {
        return taken(due -> due >= begins && due < ends);
    }

    private Histogram taken(LongPredicate when) {
        return OpenModel.nanos(outcomes.stream().filter(one -> when.test(one.due())).toList());
    }

    /**
     * Seconds from the spike's end until those who came within a second were served about as
     * quickly as before it, and none was sent away.
     */
    long secondsToNormal() {
        long normal = NORMAL * before().getValueAtPercentile(99);
        long last = outcomes.stream().mapToLong(Outcome::due).max().orElse(ends);
        long second = 0;
        for (long from = ends; from <= last; from += SECOND, second++) {
            long begun = from;
            var among =
                    outcomes.stream()
                            .filter(one -> one.due() >= begun && one.due() < begun + SECOND)
                            .toList();
            boolean allServed = among.stream().allMatch(one -> one.reply().ok());
            if (allServed && OpenModel.nanos(among).getValueAtPercentile(99) <= normal) {
                return second;
            }
        }
        return second;
    }
}
