package org.waybill.command.transfer;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waybill.command.TargetResolver;
import org.waybill.domain.transfer.Transfer;
import org.waybill.domain.transfer.TransferEvent;

/** The shell of a transfer: holds its state. */
@Aggregate(
        type = "transfer",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks")
class TransferAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Transfer state = Transfer.NONE;

    TransferAggregate() {}

    @EventSourcingHandler
    void on(TransferEvent event) {
        id = event.transfer().address();
        state = state.evolve(event);
    }

    Transfer state() {
        return state;
    }

    Transfer record(List<TransferEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return state;
    }
}
