package org.waybill.command.foresight;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waybill.command.TargetResolver;
import org.waybill.command.Versions;
import org.waybill.domain.Decision;
import org.waybill.domain.foresight.Foresight;
import org.waybill.domain.foresight.ForesightCommand.RefreshPrices;
import org.waybill.domain.foresight.ForesightCommand.SetForesight;
import org.waybill.domain.foresight.ForesightEvent;
import org.waybill.store.EventMetadata;

/**
 * The shell of foresight: holds the prices in force, has others computed. Its history has no end,
 * so its state is kept from time to time; the revision is that of what the state's fields mean.
 */
@Aggregate(
        type = "foresight",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1")
class ForesightAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Foresight state = Foresight.USUAL;

    ForesightAggregate() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Foresight on(SetForesight command, MetaData metaData) {
        Versions.check(metaData, state.version());
        return record(state.set(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Foresight on(RefreshPrices command, MetaData metaData, Pricer pricer) {
        Versions.check(metaData, state.version());
        if (!state.due(command)) {
            return state;
        }
        var at = Instant.parse((String) metaData.get(EventMetadata.OCCURRED_AT));
        return record(state.refreshed(pricer.prices(state.settings(), at)));
    }

    private Foresight record(Decision<ForesightEvent> decision) {
        decision.orThrow().forEach(AggregateLifecycle::apply);
        return state;
    }

    @EventSourcingHandler
    void on(ForesightEvent event) {
        id = Foresight.ADDRESS;
        state = state.evolve(event);
    }
}
