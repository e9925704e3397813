package org.waybill.benchmark.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.waybill.benchmark.retail.Matching.Reversal;

/** How cancellations were matched: rows and units, fully, in part, not at all. */
record Tally(Count full, Count part, Count none, long unitsMatched, long cancelled, long returned) {

    record Count(long rows, long units) {

        static Count of(List<Reversal> all, Predicate<Reversal> which) {
            var some = all.stream().filter(which).toList();
            return new Count(
                    some.size(), some.stream().mapToLong(r -> r.cancellation().quantity()).sum());
        }

        private String words(String how) {
            return "  %,9d cancelled rows of %,9d units: %s".formatted(rows, units, how);
        }
    }

    static Tally of(Matching matching, Plan plan) {
        var all = matching.reversals();
        long cancelled = 0;
        long returned = 0;
        for (var step : plan.steps()) {
            if (step instanceof Step.Cancel s) {
                cancelled += s.units().values().stream().mapToLong(Integer::longValue).sum();
            } else if (step instanceof Step.Return s) {
                returned += s.units();
            }
        }
        return new Tally(
                Count.of(all, one -> one.unmatched() == 0),
                Count.of(all, one -> one.unmatched() > 0 && !one.shares().isEmpty()),
                Count.of(all, one -> one.shares().isEmpty()),
                all.stream().mapToLong(r -> r.cancellation().quantity() - r.unmatched()).sum(),
                cancelled,
                returned);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(full.words("fully matched to sales"));
        lines.add(part.words("matched in part"));
        lines.add(none.words("of no sale that the data know"));
        lines.add(
                "  units: %,d matched; %,d cancelled before they left, %,d came back"
                        .formatted(unitsMatched, cancelled, returned));
        return lines;
    }
}
