package org.waybill.domain.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.foresight.Waiting;
import org.waybill.domain.sourcing.optimum.DeliveryPromise;
import org.waybill.domain.sourcing.optimum.Effort;
import org.waybill.domain.sourcing.optimum.LeastCost;
import org.waybill.domain.sourcing.optimum.Offer;
import org.waybill.domain.sourcing.optimum.Outcome;
import org.waybill.domain.sourcing.optimum.Plan;
import org.waybill.domain.sourcing.optimum.Problem;

/** Orders that have their locations, as those who weigh them once more see them. */
public final class Reconsidered {

    private Reconsidered() {}

    /**
     * An order with what it holds.
     *
     * @param id names it among those that wait
     * @param asked what routing would be asked if none of its parts had a location
     * @param held its parts
     * @param keep the last day on which no promise is broken, counted from 1970-01-01; null if
     *     there is none
     * @return null where the rules weigh no costs for it, or what it holds is no plan by them: a
     *     location of it is closed to it by now, say, or it would be late
     */
    public static @Nullable Waiting of(
            String id,
            RuleSet rules,
            RoutingRequest asked,
            List<Allotment> held,
            @Nullable Integer keep) {
        var route = rules.route(asked.order());
        var name = route.strategies().getFirst();
        var named = rules.strategy(name);
        if (named.cost() == null) {
            return null;
        }
        var strategy = asked.order().whole() ? named.whole() : named;
        for (int pass : strategy.passes()) {
            var problem = new Trial(rules, asked, name, strategy, pass).problem(asked.demands());
            var waiting = problem == null ? null : waiting(id, keeping(problem, keep), held);
            if (waiting != null) {
                return waiting;
            }
        }
        return null;
    }

    private static Problem keeping(Problem problem, @Nullable Integer keep) {
        return keep == null
                ? problem
                : problem.under(problem.policy().promising(DeliveryPromise.hard(keep)));
    }

    private static @Nullable Waiting waiting(String id, Problem problem, List<Allotment> held) {
        var plan = plan(problem, held);
        return plan == null ? null : new Waiting(id, problem, plan);
    }

    /** What it would cost to send it from where it is planned, and from nowhere else. */
    private static @Nullable Plan plan(Problem problem, List<Allotment> held) {
        var stock = stock(problem, held);
        var offers = new ArrayList<Offer>();
        for (var offer : problem.offers()) {
            var units = stock.remove(offer.location());
            if (units != null) {
                offers.add(holding(offer, units));
            }
        }
        if (!stock.isEmpty()) {
            return null;
        }
        var outcome =
                LeastCost.decide(
                        new Problem(problem.demands(), offers, problem.policy()), Effort.USUAL);
        return outcome instanceof Outcome.Found found ? found.plan() : null;
    }

    private static Map<LocationId, Map<Sku, Long>> stock(Problem problem, List<Allotment> held) {
        var stock = new HashMap<LocationId, Map<Sku, Long>>();
        for (var part : held) {
            var here = stock.computeIfAbsent(part.location(), key -> new HashMap<>());
            for (var demand : problem.demands()) {
                long units = part.of(demand.line());
                demand.requirements()
                        .forEach(one -> here.merge(one.sku(), units * one.quantity(), Long::sum));
            }
            here.values().removeIf(units -> units == 0);
        }
        return stock;
    }

    private static Offer holding(Offer offer, Map<Sku, Long> units) {
        return new Offer(
                offer.location(),
                offer.priority(),
                units,
                null,
                offer.open(),
                Set.of(),
                offer.refused(),
                offer.prices(),
                offer.services());
    }
}
