package org.waybill.command.order;

import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waybill.command.TargetResolver;
import org.waybill.command.Versions;
import org.waybill.domain.Decision;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderCommand.HoldOrder;
import org.waybill.domain.order.OrderCommand.QueueOrder;
import org.waybill.domain.order.OrderCommand.RecordDelivered;
import org.waybill.domain.order.OrderCommand.RecordShipped;
import org.waybill.domain.order.OrderCommand.RefuseAllotment;
import org.waybill.domain.order.OrderCommand.ReleaseOrderHold;
import org.waybill.domain.order.OrderDecisions;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderSourcingRules;
import org.waybill.store.EventMetadata;

/** The shell of an order: holds its state, asks its rules. */
@Aggregate(
        type = "order",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks")
class OrderAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Order state = Order.NONE;

    OrderAggregate() {}

    @CommandHandler
    Order on(HoldOrder command, MetaData metaData) {
        Versions.check(metaData, state.version());
        return record(OrderDecisions.hold(state, command));
    }

    @CommandHandler
    Order on(ReleaseOrderHold command, MetaData metaData) {
        Versions.check(metaData, state.version());
        return record(OrderDecisions.release(state, command));
    }

    @CommandHandler
    Order on(QueueOrder command, MetaData metaData) {
        Versions.check(metaData, state.version());
        return record(OrderSourcingRules.queue(state, command));
    }

    @CommandHandler
    Order on(RefuseAllotment command, MetaData metaData) {
        var at = Instant.parse((String) metaData.get(EventMetadata.OCCURRED_AT));
        return record(OrderDecisions.refuse(state, command, at));
    }

    @CommandHandler
    Order on(RecordShipped command) {
        return record(OrderDecisions.shipped(command));
    }

    @CommandHandler
    Order on(RecordDelivered command) {
        return record(OrderDecisions.delivered(state, command));
    }

    @EventSourcingHandler
    void on(OrderEvent event) {
        id = event.order().address();
        state = state.evolve(event);
    }

    Order state() {
        return state;
    }

    Order record(Decision<OrderEvent> decision) {
        return record(decision.orThrow());
    }

    Order record(List<OrderEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return state;
    }
}
