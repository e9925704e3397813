package org.waybill.domain.sourcing.optimum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;

/**
 * Looks at every plan there is of a tiny problem: every unit at every location, every location with
 * every service. Whether a plan is one, and what it costs, {@link PlanAudit} says.
 */
final class EveryPlan {

    private final Problem problem;
    private final List<Demand> lines;
    private final List<Offer> offers;
    private final int[][] units;
    private final List<Plan> plans = new ArrayList<>();

    private EveryPlan(Problem problem) {
        this.problem = problem;
        lines = problem.demands().stream().sorted(Comparator.comparing(Demand::line)).toList();
        offers =
                problem.offers().stream()
                        .sorted(
                                Comparator.comparingInt(Offer::priority)
                                        .thenComparing(Offer::location))
                        .toList();
        units = new int[offers.size()][lines.size()];
    }

    /** All of them. */
    private static List<Plan> of(Problem problem) {
        var every = new EveryPlan(problem);
        every.place(0, 0, every.lines.getFirst().units());
        return every.plans;
    }

    /** The best one, by all that decides between plans; null if there is none. */
    static @Nullable Plan best(Problem problem) {
        return of(problem).stream().min(better(problem)).orElse(null);
    }

    /**
     * The best one that does without a location of another plan, or more; null if there is none.
     */
    static @Nullable Plan bestWithoutOneOf(Plan other, Problem problem) {
        var locations = Set.copyOf(other.locations());
        return of(problem).stream()
                .filter(plan -> !Set.copyOf(plan.locations()).containsAll(locations))
                .min(better(problem))
                .orElse(null);
    }

    /** Cost, shipments, locations by priority and id, services, units of earlier lines. */
    private static Comparator<Plan> better(Problem problem) {
        return Comparator.comparingLong(Plan::total)
                .thenComparing(plan -> plan.shipments().size())
                .thenComparing(plan -> places(problem, plan))
                .thenComparing(EveryPlan::services)
                .thenComparing(EveryPlan::lines);
    }

    private static String places(Problem problem, Plan plan) {
        var text = new StringBuilder();
        for (var location : plan.locations()) {
            text.append(priority(problem, location)).append(location).append(' ');
        }
        return text.toString();
    }

    private static int priority(Problem problem, LocationId location) {
        return problem.offers().stream()
                .filter(offer -> offer.location().equals(location))
                .findFirst()
                .orElseThrow()
                .priority();
    }

    private static String services(Plan plan) {
        return plan.shipments().stream().map(s -> s.service().value()).toList().toString();
    }

    /** Smaller where there are more units of earlier lines; at most nine of a line. */
    private static String lines(Plan plan) {
        var text = new StringBuilder();
        for (var shipment : plan.shipments()) {
            for (int line = 0; line < 9; line++) {
                var id = "L" + line;
                int given =
                        shipment.lines().stream()
                                .filter(l -> l.lineId().value().equals(id))
                                .mapToInt(LineCount::quantity)
                                .sum();
                text.append(9 - given);
            }
        }
        return text.toString();
    }

    private void place(int line, int offer, int left) {
        if (offer == offers.size() - 1) {
            units[offer][line] = left;
            if (line + 1 < lines.size()) {
                place(line + 1, 0, lines.get(line + 1).units());
            } else {
                serve(0, List.of());
            }
            return;
        }
        for (int count = 0; count <= left; count++) {
            units[offer][line] = count;
            place(line, offer + 1, left - count);
        }
    }

    private void serve(int offer, List<PlannedShipment> soFar) {
        if (offer == offers.size()) {
            keep(new Plan(soFar));
            return;
        }
        var counts = new ArrayList<LineCount>();
        for (int line = 0; line < lines.size(); line++) {
            if (units[offer][line] > 0) {
                counts.add(new LineCount(lines.get(line).line(), units[offer][line]));
            }
        }
        if (counts.isEmpty()) {
            serve(offer + 1, soFar);
            return;
        }
        for (var service : offers.get(offer).services()) {
            var more = new ArrayList<>(soFar);
            more.add(unpriced(offers.get(offer), service, counts));
            serve(offer + 1, more);
        }
    }

    private static PlannedShipment unpriced(Offer offer, Service service, List<LineCount> lines) {
        return new PlannedShipment(
                offer.location(), service.id(), service.day(), lines, 0, 0, CostParts.NONE);
    }

    private void keep(Plan plan) {
        try {
            plans.add(PlanAudit.priced(problem, plan));
        } catch (AssertionError notPossible) {
            // Most of what can be written down is no plan.
        }
    }
}
