package org.waybill.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waybill.domain.routing.RoutingDecision.Attempt;
import org.waybill.domain.routing.RoutingDecision.Result;

/** What happens where a strategy has found nothing. */
class AfterwardsTest {

    @Test
    void strategiesFollowOneAnotherAndJump() {
        var near = Strategies.must(Strategies.NEAREST, Strategies.within(10));
        var strategies = new TreeMap<String, Strategy>();
        strategies.put("near", Strategies.otherwise(near, Strategies.jump("any")));
        strategies.put("never", Strategies.must(Strategies.NEAREST, Strategies.within(0)));
        strategies.put("any", Strategies.NEAREST);
        var wishes = Wishes.of("a", 1).at("FAR", 50, Map.of("a", 1));
        var jumped = wishes.by(strategies, AfterAction.WAIT, "near", "never");
        assertThat(jumped.attempts()).extracting(Attempt::strategy).containsExactly("near", "any");
        var next = wishes.by(strategies, AfterAction.WAIT, "never", "any");
        assertThat(next.attempts()).extracting(Attempt::strategy).containsExactly("never", "any");
        assertThat(Plans.told(next)).containsExactly("FAR:[1a]");
    }

    @Test
    void strategiesThatLeadInACircleEnd() {
        var near = Strategies.must(Strategies.NEAREST, Strategies.within(10));
        var strategies = new TreeMap<String, Strategy>();
        strategies.put("one", Strategies.otherwise(near, Strategies.jump("two")));
        strategies.put("two", Strategies.otherwise(near, Strategies.jump("one")));
        var decision =
                Wishes.of("a", 1)
                        .at("FAR", 50, Map.of("a", 1))
                        .by(strategies, AfterAction.WAIT, "one");
        assertThat(decision.attempts()).extracting(Attempt::strategy).containsExactly("one", "two");
        assertThat(Objects.requireNonNull(decision.rest()).action()).isEqualTo(AfterAction.WAIT);
    }

    @Test
    void aPartIsSentWhereTheRulesSaySo() {
        var wishes =
                Wishes.of("a", 3)
                        .and("b", 2)
                        .and("c", 1)
                        .at("X", 5, Map.of("a", 2, "c", 1))
                        .at("Y", 50, Map.of("a", 5, "b", 1));
        var partly = Strategies.otherwise(Strategies.NEAREST, Strategies.backorder(true));
        var decision = wishes.by("p", partly);
        assertThat(Plans.told(decision)).containsExactlyInAnyOrder("X:[2a, 1c]", "Y:[1a, 1b]");
        var rest = Objects.requireNonNull(decision.rest());
        assertThat(rest.action().kind()).isEqualTo(AfterAction.Kind.BACKORDER);
        assertThat(rest.why()).isEqualTo(Result.NOT_ENOUGH);
        var wholly = Strategies.otherwise(Strategies.NEAREST, Strategies.backorder(false));
        assertThat(wishes.by("p", wholly).plan()).isEmpty();
    }

    @Test
    void afterSoManyRefusalsAPersonDecides() {
        var decision =
                Wishes.of("a", 1).refused(3).at("X", 5, Map.of("a", 1)).by("n", Strategies.NEAREST);
        assertThat(decision.attempts()).isEmpty();
        assertThat(Objects.requireNonNull(decision.rest()).action().queue())
                .isEqualTo(AfterAction.Queue.UNFILLABLE);
    }
}
