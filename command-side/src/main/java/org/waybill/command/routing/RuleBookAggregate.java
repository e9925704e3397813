package org.waybill.command.routing;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waybill.command.TargetResolver;
import org.waybill.command.Versions;
import org.waybill.domain.routing.RoutingCommand;
import org.waybill.domain.routing.RoutingCommand.ActivateRules;
import org.waybill.domain.routing.RoutingCommand.DraftRules;
import org.waybill.domain.routing.RoutingCommand.RetireRules;
import org.waybill.domain.routing.RoutingCommand.ValidateRules;
import org.waybill.domain.routing.RoutingEvent;
import org.waybill.domain.routing.RuleBook;

/** The shell of the rules: holds all of them, so that one version at most decides. */
@Aggregate(
        type = "routing",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks")
class RuleBookAggregate {

    @AggregateIdentifier private @Nullable String id;
    private RuleBook state = RuleBook.EMPTY;

    RuleBookAggregate() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    RuleBook on(DraftRules command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    RuleBook on(ValidateRules command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    RuleBook on(ActivateRules command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    RuleBook on(RetireRules command, MetaData metaData) {
        return handle(command, metaData);
    }

    /** The version that is asked for is the number of the rule set's newest version. */
    private RuleBook handle(RoutingCommand command, MetaData metaData) {
        Versions.check(metaData, state.editions(command.name()).size());
        state.decide(command).orThrow().forEach(AggregateLifecycle::apply);
        return state;
    }

    @EventSourcingHandler
    void on(RoutingEvent event) {
        id = RuleBook.ADDRESS;
        state = state.evolve(event);
    }
}
