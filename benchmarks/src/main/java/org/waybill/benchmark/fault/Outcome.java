package org.waybill.benchmark.fault;

import java.util.List;
import org.waybill.benchmark.fault.Finding.Kind;

/**
 * How a fault went.
 *
 * @param commands how many were sent
 * @param again how often somebody had to ask again
 * @param seconds how long the commands took in all
 * @param remark more of the harm
 */
record Outcome(
        String fault,
        int commands,
        long again,
        long seconds,
        String remark,
        List<Finding> findings) {

    private static final int MOST_WORDS = 10;

    static String head() {
        return "%-15s %8s %6s %5s %5s %8s %5s %6s"
                .formatted("fault", "commands", "again", "s", "lost", "doubled", "half", "other");
    }

    /** As a line of a table. */
    String line() {
        return "%-15s %8d %6d %5d %5d %8d %5d %6d  %s"
                .formatted(
                        fault,
                        commands,
                        again,
                        seconds,
                        count(Kind.LOST),
                        count(Kind.DOUBLED),
                        count(Kind.HALF),
                        count(Kind.OTHER),
                        remark)
                .stripTrailing();
    }

    /** The first things that are wrong, in words. */
    List<String> words() {
        return findings.stream()
                .limit(MOST_WORDS)
                .map(finding -> "%s: %s %s".formatted(fault, finding.kind(), finding.words()))
                .toList();
    }

    private long count(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }
}
