package org.waybill.command.fulfillment;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waybill.command.TargetResolver;
import org.waybill.command.Versions;
import org.waybill.domain.fulfillment.FulfillmentCommand;
import org.waybill.domain.fulfillment.FulfillmentCommand.AcceptFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.PackFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.ReadyFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.RejectFulfillment;
import org.waybill.domain.fulfillment.FulfillmentDecisions;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.fulfillment.FulfillmentOrder;

/** The shell of a fulfillment order: holds its state, asks its rules. */
@Aggregate(
        type = "fulfillment",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks")
public class FulfillmentAggregate {

    @AggregateIdentifier private @Nullable String id;
    private FulfillmentOrder state = FulfillmentOrder.NONE;

    /** Before anything happened. */
    public FulfillmentAggregate() {}

    @CommandHandler
    FulfillmentOrder on(AcceptFulfillment command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    FulfillmentOrder on(RejectFulfillment command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    FulfillmentOrder on(PackFulfillment command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    FulfillmentOrder on(ReadyFulfillment command, MetaData metaData) {
        return handle(command, metaData);
    }

    @EventSourcingHandler
    void on(FulfillmentEvent event) {
        id = event.fulfillment().address();
        state = state.evolve(event);
    }

    /** What has become of it. */
    public FulfillmentOrder state() {
        return state;
    }

    FulfillmentOrder handle(FulfillmentCommand command, MetaData metaData) {
        Versions.check(metaData, state.version());
        return handle(command);
    }

    /** Asks the rules, records what follows. */
    public FulfillmentOrder handle(FulfillmentCommand command) {
        FulfillmentDecisions.decide(state, command).orThrow().forEach(AggregateLifecycle::apply);
        return state;
    }
}
