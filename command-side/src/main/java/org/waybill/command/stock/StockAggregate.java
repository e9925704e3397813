package org.waybill.command.stock;

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
import org.waybill.domain.stock.LotTask.BlockLot;
import org.waybill.domain.stock.LotTask.ExpireLots;
import org.waybill.domain.stock.LotTask.ReleaseLot;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.MoveStock;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockCommand.RejectStock;
import org.waybill.domain.stock.StockCommand.SetAvailabilityPolicy;
import org.waybill.domain.stock.StockCommand.SetSafetyStock;
import org.waybill.domain.stock.StockDecisions;
import org.waybill.domain.stock.StockEvent;

/**
 * The shell of a SKU's stock: holds its state, asks its rules. Its history has no end, so its state
 * is kept from time to time; the revision is that of what the state's fields mean.
 */
@Aggregate(
        type = "stock",
        commandTargetResolver = TargetResolver.NAME,
        cache = "aggregateCache",
        lockFactory = "aggregateLocks",
        snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1")
class StockAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Stock state = Stock.NONE;

    StockAggregate() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Stock on(ReceiveStock command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Stock on(AdjustStock command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Stock on(MoveStock command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Stock on(SetSafetyStock command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Stock on(SetAvailabilityPolicy command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    Stock on(ExpireLots command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Stock on(BlockLot command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    Stock on(ReleaseLot command, MetaData metaData) {
        return handle(command, metaData);
    }

    @CommandHandler
    Stock on(RejectStock command, MetaData metaData) {
        return handle(command, metaData);
    }

    @EventSourcingHandler
    void on(StockEvent event) {
        id = Stock.address(event.sku());
        state = state.evolve(event);
    }

    Stock state() {
        return state;
    }

    Stock handle(StockCommand command, MetaData metaData) {
        Versions.check(metaData, state.version());
        return record(StockDecisions.decide(state, command).orThrow());
    }

    Stock record(List<StockEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return state;
    }
}
