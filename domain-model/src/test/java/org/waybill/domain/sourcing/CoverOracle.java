package org.waybill.domain.sourcing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best cover by looking at every set of locations. Lines are independent of each other,
 * so it holds only where no two of them need the same SKU.
 */
final class CoverOracle {

    /** How good a cover is: fewer locations first, then fewer metres in all. */
    record Cost(int locations, long metres) {
        boolean lessThan(@Nullable Cost other) {
            return other == null
                    || locations < other.locations
                    || (locations == other.locations && metres < other.metres);
        }
    }

    private CoverOracle() {}

    /** The best there is; null when all locations together do not have it. */
    static @Nullable Cost best(SourcingRequest request) {
        var open = request.candidates().stream().filter(c -> c.filter() == null).toList();
        Cost best = null;
        for (int set = 1; set < 1 << open.size(); set++) {
            var chosen = chosen(open, set);
            var cost = cost(chosen);
            if (cost.lessThan(best) && covers(chosen, request.demands())) {
                best = cost;
            }
        }
        return best;
    }

    static Cost cost(List<Candidate> chosen) {
        long metres = 0;
        for (var candidate : chosen) {
            metres += candidate.metres() == null ? 40_000_000L : candidate.metres();
        }
        return new Cost(chosen.size(), metres);
    }

    private static List<Candidate> chosen(List<Candidate> open, int set) {
        var chosen = new ArrayList<Candidate>();
        for (int i = 0; i < open.size(); i++) {
            if ((set >> i & 1) == 1) {
                chosen.add(open.get(i));
            }
        }
        return chosen;
    }

    private static boolean covers(List<Candidate> chosen, List<LineDemand> demands) {
        return demands.stream()
                .allMatch(
                        demand ->
                                chosen.stream().mapToLong(c -> most(c, demand)).sum()
                                        >= demand.quantity());
    }

    private static long most(Candidate candidate, LineDemand demand) {
        if (candidate.excludedLines().contains(demand.line())) {
            return 0;
        }
        return demand.requirements().stream()
                .mapToLong(c -> candidate.available().getOrDefault(c.sku(), 0L) / c.quantity())
                .min()
                .orElse(Long.MAX_VALUE / 100);
    }
}
