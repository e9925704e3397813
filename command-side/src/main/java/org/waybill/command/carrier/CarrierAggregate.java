package org.waybill.command.carrier;

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
import org.waybill.domain.carrier.Carrier;
import org.waybill.domain.carrier.CarrierCommand.DefineCarrier;
import org.waybill.domain.carrier.CarrierEvent;

/** The shell of a carrier: holds its state, asks its rules. */
@Aggregate(
        type = "carrier",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks")
class CarrierAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Carrier state = Carrier.UNDEFINED;

    CarrierAggregate() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Carrier on(DefineCarrier command, MetaData metaData) {
        Versions.check(metaData, state.version());
        state.decide(command).orThrow().forEach(AggregateLifecycle::apply);
        return state;
    }

    @EventSourcingHandler
    void on(CarrierEvent event) {
        id = event.carrier().address();
        state = state.evolve(event);
    }
}
