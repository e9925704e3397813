package org.waybill.command.location;

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
import org.waybill.domain.location.Location;
import org.waybill.domain.location.LocationCommand.DefineLocation;
import org.waybill.domain.location.LocationCommand.DefineOperations;
import org.waybill.domain.location.LocationEvent;

/** The shell of a location: holds its state, asks its rules. */
@Aggregate(
        type = "location",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks")
class LocationAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Location state = Location.UNDEFINED;

    LocationAggregate() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Location on(DefineLocation command, MetaData metaData) {
        Versions.check(metaData, state.version());
        state.decide(command).orThrow().forEach(AggregateLifecycle::apply);
        return state;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Location on(DefineOperations command, MetaData metaData) {
        Versions.check(metaData, state.version());
        state.decide(command).orThrow().forEach(AggregateLifecycle::apply);
        return state;
    }

    @EventSourcingHandler
    void on(LocationEvent event) {
        id = event.location().address();
        state = state.evolve(event);
    }
}
