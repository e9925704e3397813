package org.waybill.domain.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineId;
import org.waybill.domain.routing.RoutingDecision.Against;
import org.waybill.domain.routing.RoutingDecision.Attempt;
import org.waybill.domain.routing.RoutingDecision.Filtered;
import org.waybill.domain.routing.RoutingDecision.Finding;
import org.waybill.domain.routing.RoutingDecision.Part;
import org.waybill.domain.routing.RoutingDecision.Ranking;
import org.waybill.domain.routing.RoutingDecision.Result;
import org.waybill.domain.routing.RoutingDecision.RunnerUp;
import org.waybill.domain.sourcing.optimum.Effort;
import org.waybill.domain.sourcing.optimum.LeastCost;
import org.waybill.domain.sourcing.optimum.Outcome;
import org.waybill.domain.sourcing.optimum.Plan;
import org.waybill.domain.sourcing.optimum.PlannedShipment;
import org.waybill.domain.sourcing.optimum.Problem;

/** One pass of one strategy over the locations. */
final class Trial {

    /** Enough to tell in about a millisecond whether a part of an order can be sent. */
    private static final Effort QUICK = Effort.of(100_000);

    private final RoutingRequest request;
    private final String name;
    private final Strategy strategy;
    private final int pass;
    private final List<Filtered> filtered = new ArrayList<>();
    private final List<Site> open = new ArrayList<>();
    private final Pricing pricing;
    private final Scale scale;

    Trial(RuleSet rules, RoutingRequest request, String name, Strategy strategy, int pass) {
        this.request = request;
        this.name = name;
        this.strategy = strategy;
        this.pass = pass;
        this.pricing = new Pricing(rules.currency(), request);
        for (var site : request.sites()) {
            if (site.filter() == null) {
                sort(site);
            }
        }
        this.scale =
                strategy.cost() == null
                        ? new RankScale(pricing, request, open, strategy, pass)
                        : new CostScale(strategy.cost(), pricing, request, strategy, pass);
    }

    private void sort(Site site) {
        var against = against(site);
        if (against == null) {
            open.add(site);
        } else {
            filtered.add(new Filtered(site.location(), against));
        }
    }

    private @Nullable Against against(Site site) {
        var reason = strategy.must().against(site, request.order());
        if (reason == null && pass == 1) {
            reason = strategy.should().against(site, request.order());
        }
        if (reason != null) {
            return Against.valueOf(reason.name());
        }
        if (request.order().method().collected()) {
            return null;
        }
        if (strategy.cost() != null && pricing.services(site).isEmpty()) {
            return Against.NO_SERVICE;
        }
        return strategy.promise().hard(pass) && late(site) ? Against.PROMISE : null;
    }

    private boolean late(Site site) {
        var promised = request.order().promisedDay();
        return promised != null
                && site.services().stream().noneMatch(service -> service.day() <= promised);
    }

    /**
     * What came of it.
     *
     * @param parts null if there is no plan
     */
    record Planned(@Nullable List<Part> parts, Finding finding) {

        List<Part> partsOrNone() {
            return parts == null ? List.of() : parts;
        }
    }

    Attempt attempt(Planned planned) {
        return new Attempt(name, pass, filtered, strategy.rank(), ranking(), planned.finding());
    }

    private List<Ranking> ranking() {
        return scale instanceof RankScale ranks ? ranks.ranking() : List.of();
    }

    Planned plan(List<Want> demands) {
        return plan(demands, Effort.USUAL);
    }

    /** Whether there is a plan; it may be missed where many plans have to be compared. */
    List<Part> quickly(List<Want> demands) {
        return plan(demands, QUICK).partsOrNone();
    }

    private Planned plan(List<Want> demands, Effort effort) {
        var problem = problem(demands);
        if (problem == null) {
            return standIn(demands, 0);
        }
        return switch (LeastCost.decide(problem, effort)) {
            case Outcome.Found found -> found(demands, found);
            case Outcome.Infeasible no ->
                    nothing(Result.valueOf(no.reason().name()), no.lines(), no.looks());
            case Outcome.Undecided undecided -> standIn(demands, undecided.looks());
        };
    }

    /** The problem; null where its figures are beyond what is compared. */
    @Nullable Problem problem(List<Want> demands) {
        try {
            var offers = open.stream().map(scale::offer).toList();
            return new Problem(demands.stream().map(Want::demand).toList(), offers, scale.policy());
        } catch (IllegalArgumentException | ArithmeticException tooLarge) {
            return null;
        }
    }

    private Planned found(List<Want> demands, Outcome.Found found) {
        var second = found.runnerUp();
        var runnerUp =
                second == null
                        ? null
                        : new RunnerUp(
                                parts(demands, second.plan()), scale.value(second.difference()));
        var finding =
                new Finding(
                        found.optimal() ? Result.BEST : Result.GOOD,
                        List.of(),
                        scale.value(found.plan().total()),
                        scale.value(found.bound()),
                        found.looks(),
                        runnerUp);
        return new Planned(parts(demands, found.plan()), finding);
    }

    private List<Part> parts(List<Want> demands, Plan plan) {
        return plan.shipments().stream()
                .map(
                        shipment ->
                                pricing.part(
                                        demands,
                                        site(shipment),
                                        shipment.lines(),
                                        scale.service(shipment)))
                .toList();
    }

    private Site site(PlannedShipment shipment) {
        return open.stream()
                .filter(site -> site.location().equals(shipment.location()))
                .findFirst()
                .orElseThrow();
    }

    private Planned standIn(List<Want> demands, long looks) {
        var plan = StandIn.plan(demands, open, strategy.splits(), pass);
        if (plan == null) {
            return nothing(Result.UNDECIDED, List.of(), looks);
        }
        var parts = new ArrayList<Part>();
        plan.forEach((site, lines) -> parts.add(pricing.part(demands, site, lines, null)));
        var finding = Finding.nothing(Result.STAND_IN, List.of(), looks);
        return new Planned(parts, finding);
    }

    private static Planned nothing(Result result, List<LineId> lines, long looks) {
        return new Planned(null, Finding.nothing(result, lines, looks));
    }
}
