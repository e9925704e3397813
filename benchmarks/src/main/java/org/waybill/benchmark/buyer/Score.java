package org.waybill.benchmark.buyer;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.waybill.benchmark.buyer.Draft.Size;

/** What some rounds have come to. */
final class Score {

    private static final double MILLION = 1e6;

    private final SortedSet<Integer> buyers = new TreeSet<>();
    private final SortedSet<Integer> units = new TreeSet<>();
    private final Map<Flaw.Kind, Long> flaws = new EnumMap<>(Flaw.Kind.class);
    private int rounds;
    private long promised;
    private long refused;
    private long again;
    private long deadlocks;
    private long micros;

    /**
     * A round, with what it took.
     *
     * @param again how often somebody had to ask again
     * @param deadlocks how many the database has seen meanwhile
     */
    record Played(Size size, Round.Outcome outcome, long again, long deadlocks, long micros) {}

    /** Adds a round. */
    void add(Played played) {
        buyers.add(played.size().buyers());
        units.add(played.size().units());
        rounds++;
        promised += played.outcome().promised();
        refused += played.outcome().refused();
        again += played.again();
        deadlocks += played.deadlocks();
        micros += played.micros();
        played.outcome().flaws().forEach(flaw -> flaws.merge(flaw.kind(), flaw.units(), Long::sum));
    }

    /** Above the table. */
    static String head() {
        return "%-10s %9s %9s %9s %6s %9s %8s %6s %9s %10s %8s %6s %10s %7s"
                .formatted(
                        "kind",
                        "processes",
                        "buyers",
                        "units",
                        "rounds",
                        "accepted",
                        "refused",
                        "again",
                        "oversold",
                        "undersold",
                        "doubled",
                        "other",
                        "deadlocks",
                        "s");
    }

    /**
     * A line of the table.
     *
     * @param told whether deadlocks are known
     */
    String line(String name, int processes, boolean told) {
        return "%-10s %9d %9s %9s %6d %9d %8d %6d %9d %10d %8d %6d %10s %7.1f"
                .formatted(
                        name,
                        processes,
                        words(buyers),
                        words(units),
                        rounds,
                        promised,
                        refused,
                        again,
                        count(Flaw.Kind.OVERSOLD),
                        count(Flaw.Kind.UNDERSOLD),
                        count(Flaw.Kind.DOUBLED),
                        count(Flaw.Kind.OTHER),
                        told ? Long.toString(deadlocks) : "?",
                        micros / MILLION);
    }

    private static String words(SortedSet<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    private long count(Flaw.Kind kind) {
        return flaws.getOrDefault(kind, 0L);
    }

    /** Whether nothing is wrong. */
    boolean well() {
        return flaws.isEmpty() && deadlocks == 0;
    }
}
