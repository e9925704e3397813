package org.waybill.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waybill.domain.routing.RoutingDecision.Result;

/** What stays together, and what is not taken by everybody. */
class GoodsRoutingTest {

    private static final Map<String, Integer> BOTH = Map.of("a", 9, "b", 9);

    private static Result result(RoutingDecision decision) {
        return decision.attempts().getLast().finding().result();
    }

    private static String words(RoutingDecision decision) {
        return String.join(" ", DecisionWords.of(decision));
    }

    @Test
    void aGroupComesFromOneLocationOrWaits() {
        var apart =
                Wishes.of("a", 2)
                        .and("b", 1)
                        .together("set")
                        .at("A", 1, Map.of("a", 9))
                        .at("B", 1, Map.of("b", 9));
        assertThat(result(apart.byStandard())).isEqualTo(Result.NOT_ENOUGH);
        var decision = apart.at("FAR", 900, BOTH).byStandard();
        assertThat(Plans.told(decision)).containsExactly("FAR:[2a, 1b]");
        assertThat(words(decision)).contains("Lines a, b stay together (group set).");
    }

    @Test
    void whatIsToComeCompleteIsNotSplitUntilAPersonAllowsIt() {
        var wishes =
                Wishes.of("a", 1)
                        .and("b", 1)
                        .complete()
                        .at("A", 1, Map.of("a", 9))
                        .at("B", 1, Map.of("b", 9));
        var refused = wishes.byStandard();
        assertThat(result(refused)).isEqualTo(Result.SPLIT);
        assertThat(refused.plan()).isEmpty();
        assertThat(words(refused)).contains("All of it has to come in one shipment.");
        assertThat(wishes.splitByHand().byStandard().plan()).hasSize(2);
    }

    @Test
    void whatIsToComeCompleteIsNotSentInPart() {
        var strategy = Strategies.otherwise(Strategies.NEAREST, Strategies.backorder(true));
        var parted = Wishes.of("a", 2).at("A", 1, Map.of("a", 1));
        assertThat(parted.by("s", strategy).plan()).hasSize(1);
        assertThat(parted.complete().by("s", strategy).plan()).isEmpty();
    }

    @Test
    void hazardousGoodsGoOnlyWhereTheyAreHandled() {
        var decision =
                Wishes.of("a", 1)
                        .hazardous("a", "3")
                        .and("b", 1)
                        .at("NEAR", 1, BOTH)
                        .refusing("3")
                        .by("POST", 1, 500)
                        .at("FAR", 900, BOTH)
                        .by("POST", 1, 500)
                        .byStandard();
        assertThat(Plans.told(decision)).containsExactly("FAR:[1a, 1b]");
        assertThat(words(decision)).contains("Hazmat class 3 is not handled by NEAR.");
    }

    @Test
    void aClassThatIsRefusedIsRefusedWithItsDivisionsAndParts() {
        for (var one : new String[] {"1", "1.4", "1.4-S"}) {
            var decision =
                    Wishes.of("a", 1)
                            .hazardous("a", one)
                            .at("NEAR", 1, BOTH)
                            .refusing("1")
                            .by("POST", 1, 500)
                            .byStandard();
            assertThat(decision.plan()).as(one).isEmpty();
        }
        var other =
                Wishes.of("a", 1)
                        .hazardous("a", "1.4")
                        .at("NEAR", 1, BOTH)
                        .refusing("1.1")
                        .by("POST", 1, 500)
                        .byStandard();
        assertThat(other.plan()).hasSize(1);
    }

    @Test
    void hazardousGoodsGoOnlyByAServiceThatCarriesThem() {
        for (var strategy : new Strategy[] {Strategies.NEAREST, Strategies.CHEAPEST}) {
            var decision =
                    Wishes.of("a", 1)
                            .hazardous("a", "3")
                            .at("NEAR", 1, BOTH)
                            .by("POST", 1, 500)
                            .notCarrying("3")
                            .at("FAR", 900, BOTH)
                            .by("POST", 1, 500)
                            .notCarrying("3")
                            .by("TRUCK", 3, 9_000)
                            .by("s", strategy);
            assertThat(Plans.told(decision)).containsExactly("FAR:[1a]");
            assertThat(String.valueOf(decision.plan().getFirst().service())).isEqualTo("TRUCK");
            assertThat(words(decision)).contains("Hazmat class 3 is not carried by POST.");
        }
    }

    @Test
    void whereNoServiceIsKnownHazardousGoodsWaitAndTheRestGoes() {
        var partial = Strategies.otherwise(Strategies.NEAREST, Strategies.backorder(true));
        var decision =
                Wishes.of("a", 1)
                        .and("b", 1)
                        .hazardous("a", "3")
                        .at("NEAR", 1, BOTH)
                        .by("s", partial);
        assertThat(Plans.told(decision)).containsExactly("NEAR:[1b]");
        assertThat(decision.rest()).isNotNull();
    }

    @Test
    void whatIsCollectedNeedsNoCarrier() {
        var decision =
                Wishes.of("a", 1).hazardous("a", "3").collected().at("NEAR", 1, BOTH).byStandard();
        assertThat(decision.plan()).hasSize(1);
    }
}
