package org.waybill.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Fault;
import org.waybill.domain.RejectedException;
import org.waybill.domain.routing.RoutingCommand.ActivateRules;
import org.waybill.domain.routing.RoutingCommand.DraftRules;
import org.waybill.domain.routing.RoutingCommand.RetireRules;
import org.waybill.domain.routing.RoutingCommand.ValidateRules;
import org.waybill.domain.routing.RoutingEvent.RulesActivated;
import org.waybill.domain.routing.RoutingEvent.RulesDrafted;
import org.waybill.domain.routing.RoutingEvent.RulesRetired;
import org.waybill.domain.routing.RoutingEvent.RulesValidated;

class RuleBookTest {

    private static final RuleSet CHEAP = rules(Strategies.CHEAPEST);
    private static final RuleSet NEAR = rules(Strategies.NEAREST);

    private static RuleSet rules(Strategy strategy) {
        var route = new Route("r", RouteCondition.ANY, List.of("s"), AfterAction.WAIT, null);
        return new RuleSet(null, "BRL", List.of(route), Map.of("s", strategy));
    }

    private static RuleBook after(RoutingEvent... events) {
        var book = RuleBook.EMPTY;
        for (var event : events) {
            book = book.evolve(event);
        }
        return book;
    }

    private static String refused(RuleBook book, RoutingCommand command) {
        try {
            return "accepted " + book.decide(command).orThrow();
        } catch (RejectedException e) {
            return e.rejection().code();
        }
    }

    @Test
    void theSameRulesAgainAreNoOtherVersion() {
        var first = new RulesDrafted("a", 1, CHEAP);
        assertThat(RuleBook.EMPTY.decide(new DraftRules("a", CHEAP)).orThrow())
                .containsExactly(first);
        assertThat(after(first).decide(new DraftRules("a", CHEAP)).orThrow()).isEmpty();
        assertThat(after(first).decide(new DraftRules("a", NEAR)).orThrow())
                .containsExactly(new RulesDrafted("a", 2, NEAR));
        assertThat(refused(RuleBook.EMPTY, new DraftRules("standard", NEAR)))
                .isEqualTo("rules.standard");
    }

    @Test
    void oneVersionDecidesAndTheFormerRetires() {
        var live =
                after(
                        new RulesDrafted("a", 1, CHEAP),
                        new RulesValidated("a", 1),
                        new RulesActivated("a", 1),
                        new RulesDrafted("b", 1, NEAR));
        assertThat(live.deciding().name()).isEqualTo("a");
        assertThat(refused(live, new ActivateRules("b", null))).isEqualTo("rules.not-validated");
        var both = live.evolve(new RulesValidated("b", 1));
        assertThat(both.decide(new ActivateRules("b", 1)).orThrow())
                .containsExactly(new RulesRetired("a", 1), new RulesActivated("b", 1));
        assertThat(both.decide(new ActivateRules("a", 1)).orThrow()).isEmpty();
    }

    @Test
    void withoutLiveRulesTheStandardOnesDecide() {
        var live =
                after(
                        new RulesDrafted("a", 1, CHEAP),
                        new RulesValidated("a", 1),
                        new RulesActivated("a", 1));
        assertThat(live.decide(new RetireRules("a")).orThrow())
                .containsExactly(new RulesRetired("a", 1));
        var retired = live.evolve(new RulesRetired("a", 1));
        assertThat(retired.deciding().rules()).isEqualTo(StandardRules.RULES);
        assertThat(Objects.requireNonNull(retired.edition("a", 1)).status())
                .isEqualTo(RuleBook.Status.RETIRED);
        assertThat(refused(retired, new RetireRules("a"))).isEqualTo("rules.not-live");
        assertThat(retired.decide(new ActivateRules("a", 1)).orThrow())
                .containsExactly(new RulesActivated("a", 1));
    }

    @Test
    void whatTheNetworkHasNotKeepsADraftADraft() {
        var draft = after(new RulesDrafted("a", 1, CHEAP));
        var finding = List.of(new Fault("/strategies/s/must/only", "There is no location X."));
        assertThat(refused(draft, new ValidateRules("a", null, finding)))
                .isEqualTo("rules.unknown-names");
        assertThat(draft.decide(new ValidateRules("a", null, List.of())).orThrow())
                .containsExactly(new RulesValidated("a", 1));
        assertThat(refused(draft, new ValidateRules("a", 2, List.of()))).isEqualTo("rules.unknown");
    }
}
