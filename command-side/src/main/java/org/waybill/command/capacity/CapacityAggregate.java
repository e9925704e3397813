package org.waybill.command.capacity;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import java.util.List;
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
import org.waybill.domain.capacity.Capacity;
import org.waybill.domain.capacity.CapacityCommand;
import org.waybill.domain.capacity.CapacityCommand.BookCapacity;
import org.waybill.domain.capacity.CapacityCommand.ConfirmCapacity;
import org.waybill.domain.capacity.CapacityCommand.ExpireCapacity;
import org.waybill.domain.capacity.CapacityCommand.ReleaseCapacity;
import org.waybill.domain.capacity.CapacityCommand.SetCapacity;
import org.waybill.domain.capacity.CapacityCommand.UseCapacity;
import org.waybill.domain.capacity.CapacityDecisions;
import org.waybill.domain.capacity.CapacityEvent;

/**
 * The shell of a location's capacity: holds its state, asks its rules. Its history has no end, so
 * its state is kept from time to time; the revision is that of what the state's fields mean.
 */
@Aggregate(
        type = "capacity",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1")
class CapacityAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Capacity state = Capacity.NONE;

    CapacityAggregate() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Capacity on(SetCapacity command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Capacity on(BookCapacity command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Capacity on(ConfirmCapacity command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Capacity on(UseCapacity command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Capacity on(ReleaseCapacity command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    Capacity on(ExpireCapacity command, MetaData metaData) {
        return handle(command, metaData);
    }

    @EventSourcingHandler
    void on(CapacityEvent event) {
        id = Capacity.address(event.location());
        state = state.evolve(event);
    }

    Capacity state() {
        return state;
    }

    void record(List<CapacityEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }

    private Capacity handle(CapacityCommand command, MetaData metaData) {
        Versions.check(metaData, state.version());
        record(CapacityDecisions.decide(state, command).orThrow());
        return state;
    }
}
