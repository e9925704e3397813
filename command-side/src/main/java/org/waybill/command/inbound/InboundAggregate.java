package org.waybill.command.inbound;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waybill.command.TargetResolver;
import org.waybill.domain.inbound.Inbound;
import org.waybill.domain.inbound.InboundEvent;

/** The shell of a delivery: holds its state. */
@Aggregate(
        type = "inbound",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks")
class InboundAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Inbound state = Inbound.NONE;

    InboundAggregate() {}

    @EventSourcingHandler
    void on(InboundEvent event) {
        id = event.inbound().address();
        state = state.evolve(event);
    }

    Inbound state() {
        return state;
    }

    Inbound record(List<InboundEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return state;
    }
}
