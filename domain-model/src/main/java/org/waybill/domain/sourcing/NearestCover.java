package org.waybill.domain.sourcing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.sourcing.SourcingDecision.Part;
import org.waybill.domain.sourcing.SourcingDecision.Reason;

/**
 * The rule of sourcing: the nearest location that has everything; else the fewest locations that
 * together do, of those the nearest in sum; else none. Equal distances fall to the smaller id, so
 * that the same request always has the same plan.
 */
public final class NearestCover {

    /** The rule's name in decisions. */
    public static final String RULE = "nearest-cover";

    /** Its version in decisions. */
    public static final int VERSION = 2;

    /** Among more locations than this the sets are too many to compare. */
    private static final int MOST_COMPARED = 500;

    private static final Comparator<Candidate> NEAREST =
            Comparator.comparingLong(Candidate::rank).thenComparing(Candidate::location);

    private NearestCover() {}

    /** Decides. */
    public static SourcingDecision decide(SourcingRequest request) {
        var open =
                request.candidates().stream()
                        .filter(c -> c.filter() == null)
                        .sorted(NEAREST)
                        .toList();
        var demands = hardestFirst(request.demands(), open);
        for (var one : open) {
            var whole = Allocation.of(demands, List.of(one));
            if (whole.complete()) {
                return decision(request, whole, Reason.NEAREST_COMPLETE);
            }
        }
        var useful = open.stream().filter(c -> Allocation.of(demands, List.of(c)).any()).toList();
        var all = Allocation.of(demands, useful);
        if (!all.complete()) {
            return new SourcingDecision(RULE, VERSION, request, List.of(), Reason.NOT_COVERED);
        }
        var best =
                useful.size() > MOST_COMPARED
                        ? null
                        : new CoverSearch(demands, useful).fewestNearest();
        return best == null
                ? decision(request, largestPartFirst(demands, useful), Reason.LARGEST_PART_FIRST)
                : decision(request, best, Reason.FEWEST_NEAREST);
    }

    /**
     * Kits before single units, and lines that some location may not be asked for before others:
     * what can be had in fewer places must not find its SKU given to a line that can be had
     * anywhere.
     */
    private static List<LineDemand> hardestFirst(List<LineDemand> demands, List<Candidate> open) {
        var excluded =
                Comparator.<LineDemand>comparingLong(
                        demand ->
                                open.stream()
                                        .filter(c -> c.excludedLines().contains(demand.line()))
                                        .count());
        var components =
                Comparator.<LineDemand>comparingInt(demand -> demand.requirements().size());
        return demands.stream()
                .sorted(components.reversed().thenComparing(excluded.reversed()))
                .toList();
    }

    private static Allocation largestPartFirst(List<LineDemand> demands, List<Candidate> useful) {
        var chosen = new ArrayList<Candidate>();
        var left = new ArrayList<>(useful);
        var soFar = Allocation.of(demands, chosen);
        while (!soFar.complete()) {
            var base = List.copyOf(chosen);
            var next =
                    left.stream()
                            .max(
                                    Comparator.<Candidate>comparingLong(
                                                    c -> served(demands, base, c))
                                            .thenComparing(NEAREST.reversed()))
                            .orElseThrow();
            left.remove(next);
            chosen.add(next);
            soFar = Allocation.of(demands, chosen.stream().sorted(NEAREST).toList());
        }
        return soFar;
    }

    private static long served(List<LineDemand> demands, List<Candidate> base, Candidate one) {
        var with = new ArrayList<>(base);
        with.add(one);
        return Allocation.of(demands, with).units();
    }

    private static SourcingDecision decision(
            SourcingRequest request, Allocation allocation, Reason reason) {
        var parts = new ArrayList<Part>();
        allocation
                .parts()
                .forEach(
                        (location, lines) -> {
                            var counts = new ArrayList<LineCount>();
                            for (var demand : request.demands()) {
                                var units = lines.get(demand.line());
                                if (units != null) {
                                    counts.add(new LineCount(demand.line(), units));
                                }
                            }
                            parts.add(new Part(location, counts));
                        });
        return new SourcingDecision(RULE, VERSION, request, parts, reason);
    }
}
