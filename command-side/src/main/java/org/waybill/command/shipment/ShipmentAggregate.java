package org.waybill.command.shipment;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waybill.command.TargetResolver;
import org.waybill.command.Versions;
import org.waybill.domain.shipment.Shipment;
import org.waybill.domain.shipment.ShipmentCommand;
import org.waybill.domain.shipment.ShipmentCommand.RecordScan;
import org.waybill.domain.shipment.ShipmentEvent;

/** The shell of a shipment: holds its state, asks its rules. */
@Aggregate(
        type = "shipment",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks")
public class ShipmentAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Shipment state = Shipment.NONE;

    /** Before anything happened. */
    public ShipmentAggregate() {}

    @CommandHandler
    Shipment on(RecordScan command, MetaData metaData) {
        Versions.check(metaData, state.version());
        return handle(command);
    }

    @EventSourcingHandler
    void on(ShipmentEvent event) {
        id = event.shipment().address();
        state = state.evolve(event);
    }

    /** Asks the rules, records what follows. */
    public Shipment handle(ShipmentCommand command) {
        state.decide(command).orThrow().forEach(AggregateLifecycle::apply);
        return state;
    }
}
