package org.waybill.command.routing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waybill.command.Shell;
import org.waybill.domain.routing.AfterAction;
import org.waybill.domain.routing.Route;
import org.waybill.domain.routing.RouteCondition;
import org.waybill.domain.routing.RoutingCommand.ActivateRules;
import org.waybill.domain.routing.RoutingCommand.DraftRules;
import org.waybill.domain.routing.RoutingCommand.RetireRules;
import org.waybill.domain.routing.RoutingCommand.ValidateRules;
import org.waybill.domain.routing.RoutingEvent.RulesActivated;
import org.waybill.domain.routing.RoutingEvent.RulesDrafted;
import org.waybill.domain.routing.RoutingEvent.RulesRetired;
import org.waybill.domain.routing.RoutingEvent.RulesValidated;
import org.waybill.domain.routing.RuleSet;

class RuleBookAggregateTest {

    private static final RulesDrafted DRAFTED = new RulesDrafted("a", 1, rules("BRL"));
    private static final RulesValidated VALIDATED = new RulesValidated("a", 1);
    private static final RulesActivated ACTIVATED = new RulesActivated("a", 1);

    private final Shell<RuleBookAggregate> shell = new Shell<>(RuleBookAggregate.class);

    private static RuleSet rules(String currency) {
        var route = new Route("r", RouteCondition.ANY, List.of("nearest"), AfterAction.WAIT, null);
        return new RuleSet(null, currency, List.of(route), Map.of());
    }

    @Test
    void recordsWhatTheRulesSay() {
        shell.records(List.of(), new DraftRules("a", rules("BRL")), DRAFTED)
                .records(List.of(DRAFTED), new ValidateRules("a", null, List.of()), VALIDATED)
                .records(List.of(DRAFTED, VALIDATED), new ActivateRules("a", 1), ACTIVATED)
                .records(
                        List.of(DRAFTED, VALIDATED, ACTIVATED),
                        new RetireRules("a"),
                        new RulesRetired("a", 1))
                .handlesNothingElse();
    }

    @Test
    void keepsToVersions() {
        shell.refusesOtherVersion(List.of(DRAFTED), new DraftRules("a", rules("EUR")));
    }
}
