package org.waybill.domain.sourcing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks through sets of locations, small ones first, for the one that has everything with the least
 * sum of distances. Depth first in order of distance, leaving a branch as soon as it can neither be
 * complete nor better.
 */
final class CoverSearch {

    /** Branches looked at before giving up; keeps a decision in the order of milliseconds. */
    private static final int MOST_LOOKS = 200_000;

    private final List<LineDemand> demands;
    private final List<Candidate> nearestFirst;
    private final Capacities capacities;
    private final long[] metresUpTo;
    private int looked;
    private long bestMetres = Long.MAX_VALUE;
    private @Nullable Allocation best;

    CoverSearch(List<LineDemand> demands, List<Candidate> nearestFirst) {
        this.demands = demands;
        this.nearestFirst = nearestFirst;
        this.capacities = Capacities.of(demands, nearestFirst);
        this.metresUpTo = new long[nearestFirst.size() + 1];
        for (int i = 0; i < nearestFirst.size(); i++) {
            metresUpTo[i + 1] = metresUpTo[i] + nearestFirst.get(i).rank();
        }
    }

    /** The best set; null when there were too many to look at. */
    @Nullable Allocation fewestNearest() {
        for (int size = 2; size <= nearestFirst.size(); size++) {
            look(new ArrayList<>(), new long[demands.size()], 0, size, 0);
            if (looked > MOST_LOOKS) {
                return null;
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    private void look(List<Candidate> chosen, long[] able, int from, int missing, long metres) {
        if (missing == 0) {
            consider(chosen, metres);
            return;
        }
        for (int i = from; i + missing <= nearestFirst.size() && looked <= MOST_LOOKS; i++) {
            looked++;
            var next = nearestFirst.get(i);
            // Nearest first: from here on the rest is at least this far and has at most this much,
            // so no set of this branch can be nearer or complete.
            if (metres + nearest(i, missing) >= bestMetres
                    || !capacities.enough(able, i, missing)) {
                return;
            }
            chosen.add(next);
            look(chosen, capacities.plus(able, i), i + 1, missing - 1, metres + next.rank());
            chosen.removeLast();
        }
    }

    private long nearest(int from, int count) {
        return metresUpTo[from + count] - metresUpTo[from];
    }

    private void consider(List<Candidate> chosen, long metres) {
        // An allocation costs about as much as this many looks.
        looked += 10;
        var allocation = Allocation.of(demands, chosen);
        if (allocation.complete()) {
            best = allocation;
            bestMetres = metres;
        }
    }
}
