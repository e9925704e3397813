package org.waybill.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Fault;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Method;

class RuleSetCheckTest {

    private static Route route(String id, RouteCondition when, String... strategies) {
        return new Route(id, when, List.of(strategies), AfterAction.WAIT, null);
    }

    private static RouteCondition when(
            Set<String> countries, @Nullable Long from, @Nullable Long to) {
        return new RouteCondition(
                Set.of(), Set.of(), countries, Set.of(), null, null, from, to, null);
    }

    private static List<String> faults(Map<String, Strategy> strategies, Route... routes) {
        var rules = new RuleSet(null, "BRL", List.of(routes), new TreeMap<>(strategies));
        return RuleSetCheck.faults(rules).stream().map(Fault::pointer).toList();
    }

    private static List<String> faults(Strategy strategy) {
        return faults(Map.of("s", strategy), route("r", RouteCondition.ANY, "s"));
    }

    @Test
    void goodRulesHaveNoFaults() {
        assertThat(
                        faults(
                                Map.of("s", Strategies.CHEAPEST),
                                route("home", when(Set.of("BR"), 100L, null), "s", "nearest"),
                                route("any", RouteCondition.ANY, "nearest")))
                .isEmpty();
    }

    @Test
    void aRouteBehindOneThatTakesAllItsOrdersIsNeverReached() {
        assertThat(
                        faults(
                                Map.of(),
                                route("home", when(Set.of("BR", "AR"), 100L, null), "nearest"),
                                route("dear", when(Set.of("BR"), 500L, 900L), "nearest"),
                                route("cheap", when(Set.of("BR"), null, 900L), "nearest")))
                .containsExactly("/routes/1");
    }

    @Test
    void whatContradictsItselfIsNamed() {
        assertThat(faults(Map.of(), route("r", when(Set.of(), 9L, 8L), "nearest")))
                .containsExactly("/routes/0/when/valueAtMost");
        assertThat(faults(Map.of(), route("r", RouteCondition.ANY, "nearest", "nearest", "x")))
                .containsExactly("/routes/0/strategies/1", "/routes/0/strategies/2");
        var collected =
                new RouteCondition(
                        Set.of(Method.PICKUP),
                        Set.of(),
                        Set.of("BR"),
                        Set.of(),
                        null,
                        null,
                        null,
                        null,
                        null);
        assertThat(faults(Map.of(), route("r", collected, "nearest")))
                .containsExactly("/routes/0/when/countries");
    }

    @Test
    void twoRoutesHaveTwoIds() {
        assertThat(
                        faults(
                                Map.of(),
                                route("r", when(Set.of("BR"), null, null), "nearest"),
                                route("r", RouteCondition.ANY, "nearest")))
                .containsExactly("/routes/1/id");
    }

    @Test
    void aFilterThatLeavesNobodyIsNamed() {
        var one = new LocationId("A");
        var only =
                new LocationFilter(
                        Set.of(),
                        Set.of(one),
                        Set.of(one),
                        Set.of(),
                        Set.of(),
                        null,
                        false,
                        false,
                        null);
        assertThat(faults(Strategies.must(Strategies.NEAREST, only)))
                .containsExactly("/strategies/s/must/only");
        var tags =
                new LocationFilter(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of("x"),
                        Set.of("x"),
                        null,
                        false,
                        false,
                        null);
        assertThat(faults(Strategies.should(Strategies.NEAREST, tags)))
                .containsExactly("/strategies/s/should/tagsAny");
    }

    @Test
    void actionsThatLeadBackAreNamed() {
        var one = Strategies.otherwise(Strategies.NEAREST, Strategies.jump("two"));
        var two = Strategies.otherwise(Strategies.NEAREST, Strategies.jump("one"));
        assertThat(faults(Map.of("one", one, "two", two), route("r", RouteCondition.ANY, "one")))
                .containsExactly(
                        "/strategies/one/otherwise/strategy", "/strategies/two/otherwise/strategy");
        assertThat(faults(Strategies.otherwise(Strategies.NEAREST, Strategies.jump("gone"))))
                .containsExactly("/strategies/s/otherwise/strategy");
    }

    @Test
    void theLastActionEnds() {
        var route = new Route("r", RouteCondition.ANY, List.of("nearest"), AfterAction.NEXT, null);
        assertThat(faults(Map.of(), route)).containsExactly("/routes/0/otherwise/kind");
    }

    @Test
    void ranksOrCosts() {
        assertThat(faults(Strategies.rank())).containsExactly("/strategies/s/rank");
        assertThat(faults(Strategies.rank(Criterion.CARBON, Criterion.CARBON)))
                .containsExactly("/strategies/s/rank");
        assertThat(faults(Strategies.cost(new Weights(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))))
                .containsExactly("/strategies/s/cost");
    }

    @Test
    void lateDaysCostOnlyWhereTheyMay() {
        assertThat(faults(Strategies.promise(Strategies.NEAREST, PromiseRule.Kind.PRICED, 5)))
                .containsExactly("/strategies/s/promise/latePerDay");
        assertThat(faults(Strategies.promise(Strategies.CHEAPEST, PromiseRule.Kind.MUST, 5)))
                .containsExactly("/strategies/s/promise/latePerDay");
        assertThat(faults(Strategies.splits(Strategies.NEAREST, 1, 1)))
                .containsExactly("/strategies/s/splits/preferred");
    }
}
