package org.waybill.command.count;

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
import org.waybill.domain.count.CountCommand;
import org.waybill.domain.count.CountCommand.AskRecount;
import org.waybill.domain.count.CountCommand.EnterCount;
import org.waybill.domain.count.CountCommand.RejectCount;
import org.waybill.domain.count.CountCommand.RequestCount;
import org.waybill.domain.count.CountCommand.VoidCount;
import org.waybill.domain.count.CountDecisions;
import org.waybill.domain.count.CountEvent;
import org.waybill.domain.count.CycleCount;

/** The shell of a cycle count: holds its state, asks its rules. */
@Aggregate(
        type = "count",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks")
class CountAggregate {

    @AggregateIdentifier private @Nullable String id;
    private CycleCount state = CycleCount.NONE;

    CountAggregate() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    CycleCount on(RequestCount command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    CycleCount on(EnterCount command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    CycleCount on(AskRecount command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    CycleCount on(RejectCount command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    CycleCount on(VoidCount command, MetaData metaData) {
        return handle(command, metaData);
    }

    @EventSourcingHandler
    void on(CountEvent event) {
        id = event.count().address();
        state = state.evolve(event);
    }

    CycleCount state() {
        return state;
    }

    CycleCount handle(CountCommand command, MetaData metaData) {
        Versions.check(metaData, state.version());
        CountDecisions.decide(state, command).orThrow().forEach(AggregateLifecycle::apply);
        return state;
    }
}
