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

    /** Sets looked at before giving up; keeps a decision in the order of milliseconds. */
    private static final int MOST_SETS = 200_000;

    private final List<LineDemand> demands;
    private final List<Candidate> nearestFirst;
    private int looked;
    private long bestMetres = Long.MAX_VALUE;
    private @Nullable Allocation best;

    CoverSearch(List<LineDemand> demands, List<Candidate> nearestFirst) {
        this.demands = demands;
        this.nearestFirst = nearestFirst;
    }

    /** The best set; null when there were too many to look at. */
    @Nullable Allocation fewestNearest() {
        for (int size = 2; size <= nearestFirst.size(); size++) {
            look(new ArrayList<>(), 0, size, 0);
            if (looked > MOST_SETS) {
                return null;
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    private void look(List<Candidate> chosen, int from, int missing, long metres) {
        if (missing == 0) {
            consider(chosen, metres);
            return;
        }
        for (int i = from; i + missing <= nearestFirst.size() && looked <= MOST_SETS; i++) {
            var next = nearestFirst.get(i);
            // Nearest first: from here on the rest is at least this far, so no set of this branch
            // can be nearer.
            if (metres + next.rank() * missing >= bestMetres || !reachable(chosen, i)) {
                return;
            }
            chosen.add(next);
            look(chosen, i + 1, missing - 1, metres + next.rank());
            chosen.removeLast();
        }
    }

    private boolean reachable(List<Candidate> chosen, int from) {
        looked++;
        var most = new ArrayList<>(chosen);
        most.addAll(nearestFirst.subList(from, nearestFirst.size()));
        return Allocation.of(demands, most).complete();
    }

    private void consider(List<Candidate> chosen, long metres) {
        looked++;
        var allocation = Allocation.of(demands, chosen);
        if (allocation.complete()) {
            best = allocation;
            bestMetres = metres;
        }
    }
}
