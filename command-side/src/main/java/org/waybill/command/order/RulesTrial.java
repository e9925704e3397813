package org.waybill.command.order;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.Versions;
import org.waybill.command.order.RoutingView.Question;
import org.waybill.domain.order.OrderCommand.TryRules;
import org.waybill.domain.order.OrderDecisions;
import org.waybill.domain.routing.RoutingDecision;

/** Decides by rules that do not decide yet, and records nothing. */
@Component
class RulesTrial {

    private final Repository<OrderAggregate> orders;
    private final RoutingView view;

    RulesTrial(Repository<OrderAggregate> orders, RoutingView view) {
        this.orders = orders;
        this.view = view;
    }

    /**
     * What would be decided; null where nothing in the order waits for a location. The version that
     * is asked for is that of the rules.
     */
    @CommandHandler
    @Nullable RoutingDecision on(TryRules c, MetaData metaData) {
        Versions.check(metaData, c.rules().version());
        var order = orders.load(c.order().address()).invoke(OrderAggregate::state);
        return OrderDecisions.sourceable(order, true)
                ? view.decide(new Question(c.order(), order, null, c.at()), c.rules())
                : null;
    }
}
