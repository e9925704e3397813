package org.waybill.app.golden;

import static org.waybill.app.golden.Samples.COUNTS;
import static org.waybill.app.golden.Samples.LATER;
import static org.waybill.app.golden.Samples.LINE;
import static org.waybill.app.golden.Samples.PARTS;
import static org.waybill.app.golden.Samples.SKU;
import static org.waybill.app.golden.Samples.STORE;
import static org.waybill.app.golden.Samples.WAREHOUSE;
import static org.waybill.app.golden.Samples.WEB;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.order.Method;
import org.waybill.domain.routing.AfterAction;
import org.waybill.domain.routing.Criterion;
import org.waybill.domain.routing.Instruction;
import org.waybill.domain.routing.Kind;
import org.waybill.domain.routing.LocationFilter;
import org.waybill.domain.routing.OrderFacts;
import org.waybill.domain.routing.PromiseRule;
import org.waybill.domain.routing.Route;
import org.waybill.domain.routing.RouteCondition;
import org.waybill.domain.routing.RoutingDecision;
import org.waybill.domain.routing.RoutingDecision.Against;
import org.waybill.domain.routing.RoutingDecision.Attempt;
import org.waybill.domain.routing.RoutingDecision.Filtered;
import org.waybill.domain.routing.RoutingDecision.Finding;
import org.waybill.domain.routing.RoutingDecision.Part;
import org.waybill.domain.routing.RoutingDecision.Ranking;
import org.waybill.domain.routing.RoutingDecision.Rest;
import org.waybill.domain.routing.RoutingDecision.Result;
import org.waybill.domain.routing.RoutingDecision.RunnerUp;
import org.waybill.domain.routing.RoutingEvent.RulesActivated;
import org.waybill.domain.routing.RoutingEvent.RulesDrafted;
import org.waybill.domain.routing.RoutingEvent.RulesRetired;
import org.waybill.domain.routing.RoutingEvent.RulesValidated;
import org.waybill.domain.routing.RoutingRequest;
import org.waybill.domain.routing.RoutingRequest.Tariff;
import org.waybill.domain.routing.RuleSet;
import org.waybill.domain.routing.Site;
import org.waybill.domain.routing.Site.ServiceOffer;
import org.waybill.domain.routing.Splits;
import org.waybill.domain.routing.Strategy;
import org.waybill.domain.routing.Want;
import org.waybill.domain.routing.Weights;
import org.waybill.domain.sourcing.Candidate.Filter;
import org.waybill.domain.sourcing.SourcingRequest.StockSeen;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.Rate;
import org.waybill.domain.sourcing.optimum.ServiceId;

/** Events of rules, and decisions by them. */
final class RoutingSamples {

    /** The name of a strategy. */
    static final String STRATEGY = "cheapest";

    private static final ServiceId POST = new ServiceId("POST-ECONOMY");
    private static final AfterAction JUMP =
            new AfterAction(AfterAction.Kind.STRATEGY, "nearest", null, false, null);
    private static final AfterAction QUEUE =
            new AfterAction(
                    AfterAction.Kind.QUEUE, "nearest", AfterAction.Queue.BACKORDER, true, 48);

    private RoutingSamples() {}

    static List<Object> complete() {
        return List.of(
                new RulesDrafted("summer", 2, rules()),
                new RulesValidated("summer", 2),
                new RulesActivated("summer", 2),
                new RulesRetired("summer", 1));
    }

    static List<Object> minimal() {
        var route =
                new Route("any", RouteCondition.ANY, List.of("nearest"), AfterAction.NEXT, null);
        return List.of(
                new RulesDrafted("plain", 1, new RuleSet(null, "EUR", List.of(route), Map.of())));
    }

    private static RuleSet rules() {
        var when =
                new RouteCondition(
                        Set.of(Method.SHIP, Method.SAME_DAY),
                        Set.of(WEB),
                        Set.of("BR", "AR"),
                        Set.of("SP"),
                        2,
                        true,
                        100L,
                        90_000L,
                        50L,
                        Set.of("toys", "gifts/small"),
                        Set.of("toys"),
                        Set.of(new HazmatClass("3")));
        var filter =
                new LocationFilter(
                        Set.of(LocationProfile.Type.STORE),
                        Set.of(STORE),
                        Set.of(WAREHOUSE),
                        Set.of("green", "big"),
                        Set.of("closed"),
                        50_000L,
                        true,
                        true,
                        80);
        var strategy =
                new Strategy(
                        filter,
                        LocationFilter.ANY,
                        List.of(),
                        new Weights(1000, 900, 800, 700, 600, 500, 400, 300, 200, 100, 50),
                        new Splits(2, 0, 10_000L),
                        new PromiseRule(PromiseRule.Kind.SHOULD, 500),
                        JUMP);
        return new RuleSet(
                "For the summer",
                "BRL",
                List.of(new Route("dear", when, List.of(STRATEGY, "nearest"), QUEUE, 3)),
                Map.of(STRATEGY, strategy));
    }

    static RoutingDecision decision() {
        var part = part();
        var finding =
                new Finding(
                        Result.BEST,
                        List.of(LINE),
                        900L,
                        800L,
                        41,
                        new RunnerUp(List.of(part), 70));
        var attempt =
                new Attempt(
                        STRATEGY,
                        1,
                        List.of(new Filtered(WAREHOUSE, Against.PROMISE)),
                        List.of(Criterion.DISTANCE),
                        List.of(new Ranking(STORE, List.of(1_234L))),
                        finding);
        return new RoutingDecision(
                "summer",
                2,
                1,
                "dear",
                request(),
                List.of(attempt),
                List.of(part),
                new Rest(QUEUE, Result.NOT_ENOUGH));
    }

    static RoutingDecision sparse() {
        var facts = new OrderFacts(WEB, Method.SHIP, null, null, "BRL", 1, 1, 0, null, 0, LATER);
        var request =
                new RoutingRequest(facts, List.of(), List.of(), List.of(), List.of(), null, null);
        return new RoutingDecision(
                "standard", 0, 1, "nearest", request, List.of(), List.of(), null);
    }

    private static OrderFacts facts() {
        var kind = new Kind(Set.of("gifts", "toys/puzzles"), new HazmatClass("3"));
        return new OrderFacts(
                WEB,
                Method.SHIP,
                "BR",
                "SP",
                "BRL",
                25_980,
                2,
                3,
                20_520,
                1,
                LATER,
                true,
                List.of(kind));
    }

    private static Part part() {
        return new Part(STORE, COUNTS, POST, 20_518, 1_234L, 900, 12_000_000L, 45L, 3_000_000);
    }

    private static RoutingRequest request() {
        var want = new Want(LINE, 2, PARTS, 450, 12_990, "set", false, new HazmatClass("3"));
        var offer = new ServiceOffer(POST, 20_518, 0, Set.of(new HazmatClass("9")));
        var costs =
                new Site.Costs(2_000_000, 500_000, 10, Map.of(SKU, 7L), Map.of(SKU, 4_000_000L));
        var site =
                new Site(
                        STORE,
                        LocationProfile.Type.STORE,
                        5,
                        Set.of("green"),
                        "BR",
                        "SP",
                        1_234L,
                        Map.of(SKU, 8L),
                        List.of(LINE),
                        Filter.DOES_NOT_SHIP,
                        12L,
                        40,
                        20_517,
                        costs,
                        List.of(offer),
                        Set.of(new HazmatClass("7")));
        return new RoutingRequest(
                facts(),
                List.of(want),
                List.of(site),
                List.of(new Tariff("BRL", List.of(new Rate(1_000, 12_000_000, 45)))),
                List.of(new StockSeen(SKU, 41)),
                "prices-1",
                new Instruction(Instruction.Kind.LOCATION, STORE));
    }
}
