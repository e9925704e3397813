package org.waybill.domain.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.routing.RoutingDecision.Attempt;
import org.waybill.domain.routing.RoutingDecision.Part;
import org.waybill.domain.routing.RoutingDecision.Rest;

/**
 * Decides by a rule set. One strategy after the other is tried, each in its passes, until one has a
 * plan for everything; where none has, the last one's word decides what becomes of the order.
 */
public final class Routing {

    /** Counts up when the same rules and request would be decided otherwise. */
    public static final int ENGINE = 1;

    /** The route and the strategy where a person has chosen the location. */
    public static final String BY_HAND = "by-hand";

    private final RuleSet rules;
    private final Route route;
    private final RoutingRequest request;
    private final List<Attempt> attempts = new ArrayList<>();

    private Routing(RuleSet rules, RoutingRequest request) {
        this.rules = rules;
        this.route = route(rules, request);
        this.request = request;
    }

    /** Decides. */
    public static RoutingDecision decide(
            String name, int version, RuleSet rules, RoutingRequest request) {
        var routing = new Routing(rules, request);
        var outcome = routing.outcome();
        return new RoutingDecision(
                name,
                version,
                ENGINE,
                routing.route.id(),
                request,
                routing.attempts,
                outcome.plan(),
                outcome.rest());
    }

    /** Where a person has named a location, that is the only strategy. */
    private static Route route(RuleSet rules, RoutingRequest request) {
        return named(request) == null
                ? rules.route(request.order())
                : new Route(
                        BY_HAND, RouteCondition.ANY, List.of(BY_HAND), AfterAction.PERSON, null);
    }

    private static @Nullable LocationId named(RoutingRequest request) {
        var wanted = request.instruction();
        return wanted == null ? null : wanted.location();
    }

    /** A strategy as the rules have it, or as a person wants it. */
    private Strategy strategy(String name) {
        var location = named(request);
        if (location != null) {
            return StandardRules.STRATEGY.from(location);
        }
        var strategy = rules.strategy(name);
        if (wants(Instruction.Kind.SPLIT)) {
            return strategy.anySplits();
        }
        return request.order().whole() ? strategy.whole() : strategy;
    }

    private boolean wants(Instruction.Kind kind) {
        return request.instruction() != null && request.instruction().kind() == kind;
    }

    private boolean partial(AfterAction after) {
        boolean asked =
                wants(Instruction.Kind.SPLIT) || (after.partial() && !request.order().whole());
        // Who comes for it comes once.
        return asked && !request.order().method().collected();
    }

    private record Outcome(List<Part> plan, @Nullable Rest rest) {}

    private Outcome outcome() {
        if (request.instruction() == null
                && route.tries() != null
                && request.order().refusals() >= route.tries()) {
            return new Outcome(List.of(), new Rest(AfterAction.PERSON, null));
        }
        var seen = new HashSet<String>();
        var place = 0;
        var name = route.strategies().getFirst();
        while (true) {
            var strategy = strategy(name);
            var plan = attempt(name, strategy);
            if (plan != null) {
                return new Outcome(plan, null);
            }
            seen.add(name);
            var next = next(strategy.otherwise(), place);
            if (next == null || seen.contains(next)) {
                return rest(name, strategy);
            }
            place = strategy.otherwise().kind() == AfterAction.Kind.NEXT ? place + 1 : LAST;
            name = next;
        }
    }

    /** Who was jumped to has no next one. */
    private static final int LAST = Integer.MAX_VALUE - 1;

    private @Nullable String next(AfterAction after, int place) {
        return switch (after.kind()) {
            case NEXT ->
                    place + 1 < route.strategies().size()
                            ? route.strategies().get(place + 1)
                            : null;
            case STRATEGY -> after.strategy();
            case QUEUE, BACKORDER, CANCEL -> null;
        };
    }

    private @Nullable List<Part> attempt(String name, Strategy strategy) {
        for (int pass : strategy.passes()) {
            var trial = new Trial(rules, request, name, strategy, pass);
            var plan = trial.plan(request.demands());
            attempts.add(trial.attempt(plan));
            if (plan.parts() != null) {
                return plan.parts();
            }
        }
        return null;
    }

    private Outcome rest(String name, Strategy strategy) {
        var own = strategy.otherwise();
        var after =
                switch (own.kind()) {
                    case NEXT, STRATEGY -> route.otherwise();
                    case QUEUE, BACKORDER, CANCEL -> own;
                };
        var why = attempts.getLast().finding().result();
        return new Outcome(
                partial(after) ? partial(name, strategy) : List.of(), new Rest(after, why));
    }

    /** As much as can be sent: the order's first lines first, of each as many units as possible. */
    private List<Part> partial(String name, Strategy strategy) {
        var trial = new Trial(rules, request, name, strategy, strategy.passes().getLast());
        var taken = new ArrayList<Want>();
        List<Part> best = List.of();
        for (var item : Items.of(request.demands())) {
            int units = most(trial, taken, item);
            if (units > 0) {
                taken.addAll(item.units(units));
                best = trial.quickly(taken);
            }
        }
        return best;
    }

    private static int most(Trial trial, List<Want> taken, Items.Item item) {
        int least = 0;
        int most = item.most();
        while (least < most) {
            int middle = least + (most - least + 1) / 2;
            var wanted = new ArrayList<>(taken);
            wanted.addAll(item.units(middle));
            if (trial.quickly(wanted).isEmpty()) {
                most = middle - 1;
            } else {
                least = middle;
            }
        }
        return least;
    }
}
