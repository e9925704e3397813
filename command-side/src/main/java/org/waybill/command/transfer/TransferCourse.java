package org.waybill.command.transfer;

import java.time.Instant;
import java.util.ArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.waybill.command.Repositories;
import org.waybill.command.Versions;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.transfer.Transfer;
import org.waybill.domain.transfer.TransferCommand;
import org.waybill.domain.transfer.TransferCommand.ApproveTransfer;
import org.waybill.domain.transfer.TransferCommand.CancelTransfer;
import org.waybill.domain.transfer.TransferCommand.CompleteTransfer;
import org.waybill.domain.transfer.TransferCommand.PickTransfer;
import org.waybill.domain.transfer.TransferCommand.ReceiveTransfer;
import org.waybill.domain.transfer.TransferCommand.RequestTransfer;
import org.waybill.domain.transfer.TransferCommand.ShipTransfer;
import org.waybill.domain.transfer.TransferDecisions;
import org.waybill.domain.transfer.TransferEvent;
import org.waybill.domain.transfer.TransferLots;
import org.waybill.domain.transfer.TransferMovement;
import org.waybill.store.EventMetadata;

/** Changes a transfer and the stock it is about in one commit. */
@Component
class TransferCourse {

    private final Repository<TransferAggregate> transfers;
    private final StockDesk desk;

    TransferCourse(Repository<TransferAggregate> transfers, StockDesk desk) {
        this.transfers = transfers;
        this.desk = desk;
    }

    @CommandHandler
    Transfer on(RequestTransfer c, MetaData metaData) {
        return act(c, metaData);
    }

    @CommandHandler
    Transfer on(ApproveTransfer c, MetaData metaData) {
        return act(c, metaData);
    }

    @CommandHandler
    Transfer on(PickTransfer c, MetaData metaData) {
        return act(c, metaData);
    }

    @CommandHandler
    Transfer on(ShipTransfer c, MetaData metaData) {
        return act(c, metaData);
    }

    @CommandHandler
    Transfer on(ReceiveTransfer c, MetaData metaData) {
        return act(c, metaData);
    }

    @CommandHandler
    Transfer on(CompleteTransfer c, MetaData metaData) {
        return act(c, metaData);
    }

    @CommandHandler
    Transfer on(CancelTransfer c, MetaData metaData) {
        return act(c, metaData);
    }

    private Transfer act(TransferCommand c, MetaData metaData) {
        var transfer =
                Repositories.loadOrCreate(transfers, c.aggregateId(), TransferAggregate::new);
        var state = transfer.invoke(TransferAggregate::state);
        Versions.check(metaData, state.version());
        var events = TransferDecisions.decide(state, c).orThrow();
        var all = new ArrayList<TransferEvent>();
        for (var event : events) {
            var at = occurredAt(metaData);
            var stock = desk.all(TransferMovement.following(state, c, event, at));
            state = state.evolve(event);
            all.add(event);
            all.addAll(TransferLots.told(state, stock));
        }
        return transfer.invoke(shell -> shell.record(all));
    }

    private static Instant occurredAt(MetaData metaData) {
        return Instant.parse((String) metaData.get(EventMetadata.OCCURRED_AT));
    }
}
