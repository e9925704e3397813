package org.waybill.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.RoutingDecision.Against;
import org.waybill.domain.routing.RoutingDecision.Attempt;
import org.waybill.domain.routing.RoutingDecision.Filtered;
import org.waybill.domain.routing.RoutingDecision.Result;
import org.waybill.domain.sourcing.Candidate.Filter;

class RoutingTest {

    private static List<Result> results(RoutingDecision decision) {
        return decision.attempts().stream().map(a -> a.finding().result()).toList();
    }

    @Test
    void standardRulesTakeTheNearestThatHasEverything() {
        var decision =
                Wishes.of("a", 2)
                        .at("FAR", 50, Map.of("a", 9))
                        .at("NEAR", 5, Map.of("a", 2))
                        .at("NEXT-DOOR", 1, Map.of("a", 1))
                        .byStandard();
        assertThat(Plans.told(decision)).containsExactly("NEAR:[2a]");
        assertThat(decision.rest()).isNull();
        assertThat(decision.route()).isEqualTo("nearest");
    }

    @Test
    void ofSeveralTheFewestThatAreNearestInSum() {
        var decision =
                Wishes.of("a", 2)
                        .and("b", 1)
                        .at("A", 10, Map.of("a", 2))
                        .at("A1", 9, Map.of("a", 1))
                        .at("B", 30, Map.of("b", 1))
                        .at("AB", 41, Map.of("a", 1, "b", 1))
                        .byStandard();
        assertThat(Plans.told(decision)).containsExactly("A:[2a]", "B:[1b]");
        var runnerUp = Objects.requireNonNull(decision.attempts().getFirst().finding().runnerUp());
        assertThat(runnerUp.plan()).extracting(p -> p.location().value()).contains("A1", "AB");
    }

    @Test
    void criteriaComeOneAfterTheOther() {
        var byWork = Strategies.rank(Criterion.WORKLOAD, Criterion.DISTANCE);
        var decision =
                Wishes.of("a", 1)
                        .at("NEAR", 5, Map.of("a", 1))
                        .busy(80)
                        .at("FAR", 50, Map.of("a", 1))
                        .busy(20)
                        .at("NEARER", 20, Map.of("a", 1))
                        .busy(20)
                        .by("work", byWork);
        assertThat(Plans.told(decision)).containsExactly("NEARER:[1a]");
        assertThat(decision.attempts().getFirst().ranking())
                .extracting(r -> r.location().value())
                .containsExactly("NEARER", "FAR", "NEAR");
    }

    @Test
    void whatIsNotKnownRanksLast() {
        var decision =
                Wishes.of("a", 1)
                        .at("UNKNOWN", 1, Map.of("a", 1))
                        .at("KNOWN", 9, Map.of("a", 1))
                        .by("POST", 2, 900)
                        .by("price", Strategies.rank(Criterion.SHIPPING_COST));
        assertThat(Plans.told(decision)).containsExactly("KNOWN:[1a]");
    }

    @Test
    void costsCompareParcelsOfWholePlans() {
        var wishes =
                Wishes.of("a", 1)
                        .and("b", 1)
                        .at("AB", 500, Map.of("a", 1, "b", 1))
                        .by("POST", 5, 2_500)
                        .at("A", 5, Map.of("a", 1))
                        .by("POST", 1, 900)
                        .at("B", 5, Map.of("b", 1))
                        .by("POST", 1, 900);
        var decision = wishes.by("cost", Strategies.CHEAPEST);
        assertThat(Plans.told(decision)).containsExactly("A:[1a]", "B:[1b]");
        assertThat(decision.attempts().getFirst().finding().value()).isEqualTo(1_800_000_000L);
        var dearSplit = new Weights(1000, 1000, 1000, 1000, 1000, 800, 0, 0, 0, 0, 0);
        assertThat(Plans.told(wishes.by("cost", Strategies.cost(dearSplit))))
                .containsExactly("AB:[1a, 1b]");
    }

    @Test
    void pricesOfAnotherCurrencyAreNotCompared() {
        var decision =
                Wishes.of("a", 1)
                        .at("ABROAD", 5, Map.of("a", 1))
                        .by("POST", 1, 1, "USD")
                        .at("HOME", 50, Map.of("a", 1))
                        .by("POST", 1, 900, "BRL")
                        .by("cost", Strategies.CHEAPEST);
        assertThat(Plans.told(decision)).containsExactly("HOME:[1a]");
        assertThat(decision.attempts().getFirst().filtered())
                .extracting(f -> f.location().value(), Filtered::reason)
                .containsExactly(tuple("ABROAD", Against.NO_SERVICE));
    }

    @Test
    void whatALocationShouldBeIsDroppedInTheSecondPass() {
        var preferGreen = Strategies.should(Strategies.NEAREST, Strategies.tagged("green"));
        var wishes =
                Wishes.of("a", 1)
                        .at("NEAR", 5, Map.of("a", 1))
                        .at("GREEN", 50, Map.of("b", 1), Set.of("green"), null);
        var decision = wishes.by("green", preferGreen);
        assertThat(decision.attempts()).extracting(Attempt::pass).containsExactly(1, 2);
        assertThat(results(decision)).containsExactly(Result.NOT_ENOUGH, Result.BEST);
        assertThat(Plans.told(decision)).containsExactly("NEAR:[1a]");
        var must =
                wishes.by("green", Strategies.must(Strategies.NEAREST, Strategies.tagged("green")));
        assertThat(must.plan()).isEmpty();
    }

    @Test
    void aPromiseThatMustBeKeptLeavesOutWhoIsLate() {
        var wishes =
                Wishes.of("a", 1)
                        .promised(2)
                        .at("CHEAP", 5, Map.of("a", 1))
                        .by("SLOW", 4, 500)
                        .at("QUICK", 50, Map.of("a", 1))
                        .by("FAST", 2, 1_500);
        assertThat(Plans.told(wishes.by("c", Strategies.CHEAPEST))).containsExactly("CHEAP:[1a]");
        for (var strategy : List.of(Strategies.CHEAPEST, Strategies.NEAREST)) {
            var kept = Strategies.promise(strategy, PromiseRule.Kind.MUST, 0);
            assertThat(Plans.told(wishes.by("c", kept))).containsExactly("QUICK:[1a]");
        }
        var priced = Strategies.promise(Strategies.CHEAPEST, PromiseRule.Kind.PRICED, 400);
        assertThat(Plans.told(wishes.by("c", priced))).containsExactly("CHEAP:[1a]");
        var dear = Strategies.promise(Strategies.CHEAPEST, PromiseRule.Kind.PRICED, 600);
        assertThat(Plans.told(wishes.by("c", dear))).containsExactly("QUICK:[1a]");
    }

    @Test
    void aPromiseThatShouldBeKeptIsBrokenRatherThanTheOrderWaits() {
        var should = Strategies.promise(Strategies.NEAREST, PromiseRule.Kind.SHOULD, 0);
        var decision =
                Wishes.of("a", 1)
                        .promised(1)
                        .at("LATE", 5, Map.of("a", 1))
                        .by("SLOW", 4, 500)
                        .by("s", should);
        assertThat(results(decision)).containsExactly(Result.NO_LOCATION, Result.BEST);
        assertThat(Plans.told(decision)).containsExactly("LATE:[1a]");
    }

    @Test
    void splitsAreLimitedAndMayBePreferredFewer() {
        var wishes =
                Wishes.of("a", 1).and("b", 1).at("A", 5, Map.of("a", 1)).at("B", 5, Map.of("b", 1));
        var complete = wishes.by("s", Strategies.splits(Strategies.NEAREST, 0, null));
        assertThat(results(complete)).containsExactly(Result.SPLIT);
        var rather = wishes.by("s", Strategies.splits(Strategies.NEAREST, 1, 0));
        assertThat(results(rather)).containsExactly(Result.SPLIT, Result.BEST);
        assertThat(Plans.told(rather)).containsExactly("A:[1a]", "B:[1b]");
    }

    @Test
    void aGroupStaysTogether() {
        var wishes =
                Wishes.of("a", 1)
                        .and("b", 1)
                        .together("set")
                        .at("A", 5, Map.of("a", 1))
                        .at("B", 5, Map.of("b", 1));
        assertThat(wishes.byStandard().plan()).isEmpty();
        wishes.at("AB", 500, Map.of("a", 1, "b", 1));
        assertThat(Plans.told(wishes.byStandard())).containsExactly("AB:[1a, 1b]");
    }

    @Test
    void roomLimitsWhatALocationIsAskedFor() {
        var decision =
                Wishes.of("a", 3)
                        .at("NEAR", 5, Map.of("a", 9))
                        .room(1)
                        .at("FAR", 50, Map.of("a", 2))
                        .byStandard();
        assertThat(Plans.told(decision)).containsExactly("NEAR:[1a]", "FAR:[2a]");
    }

    @Test
    void whoIsOutOfTheQuestionIsNeverChosen() {
        var decision =
                Wishes.of("a", 1)
                        .at("OFF", 1, Map.of("a", 1), Set.of(), Filter.DISABLED)
                        .byStandard();
        assertThat(decision.plan()).isEmpty();
        assertThat(results(decision)).containsExactly(Result.NO_LOCATION);
    }

    @Test
    void whatIsCollectedNeedsNoCarrier() {
        var decision =
                Wishes.of("a", 1)
                        .collected()
                        .at("STORE", 1, Map.of("a", 1))
                        .by("c", Strategies.CHEAPEST);
        assertThat(Plans.told(decision)).containsExactly("STORE:[1a]");
    }

    @Test
    void anOrderOfMoreLinesThanTheEngineComparesGoesToTheNearest() {
        var wishes = Wishes.of("l0", 1);
        var stock = new HashMap<String, Integer>(Map.of("l0", 1));
        for (int i = 1; i < 150; i++) {
            wishes.and("l" + i, 1);
            stock.put("l" + i, 1);
        }
        var decision = wishes.at("X", 5, stock).byStandard();
        assertThat(results(decision)).containsExactly(Result.STAND_IN);
        assertThat(decision.plan().getFirst().lines()).hasSize(150);
    }

    @Test
    void markdownAndLastUnitsWeigh() {
        var saving = new Site.Costs(0, 0, 0, Map.of(), Map.of(new Sku("a"), 800_000_000L));
        var wishes =
                Wishes.of("a", 1)
                        .at("SALE", 5, Map.of("a", 1))
                        .by("POST", 1, 1_500)
                        .costs(saving)
                        .at("STOCK", 5, Map.of("a", 100))
                        .by("POST", 1, 900);
        assertThat(Plans.told(wishes.by("c", Strategies.CHEAPEST))).containsExactly("SALE:[1a]");
        var balanced = new Weights(1000, 1000, 1000, 1000, 1000, 0, 0, 0, 0, 0, 300);
        assertThat(Plans.told(wishes.by("c", Strategies.cost(balanced))))
                .containsExactly("STOCK:[1a]");
    }
}
