package org.waybill.command.inbound;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.waybill.command.Repositories;
import org.waybill.command.Versions;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.inbound.Inbound;
import org.waybill.domain.inbound.InboundCommand;
import org.waybill.domain.inbound.InboundCommand.AnnounceInbound;
import org.waybill.domain.inbound.InboundCommand.CancelInbound;
import org.waybill.domain.inbound.InboundCommand.ChangeInbound;
import org.waybill.domain.inbound.InboundCommand.CloseInbound;
import org.waybill.domain.inbound.InboundCommand.ReceiveInbound;
import org.waybill.domain.inbound.InboundDecisions;
import org.waybill.domain.inbound.InboundStock;

/** Changes a delivery and the stock it is about in one commit. */
@Component
class InboundCourse {

    private final Repository<InboundAggregate> deliveries;
    private final StockDesk desk;

    InboundCourse(Repository<InboundAggregate> deliveries, StockDesk desk) {
        this.deliveries = deliveries;
        this.desk = desk;
    }

    @CommandHandler
    Inbound on(AnnounceInbound c, MetaData metaData) {
        return act(c, metaData);
    }

    @CommandHandler
    Inbound on(ChangeInbound c, MetaData metaData) {
        return act(c, metaData);
    }

    @CommandHandler
    Inbound on(ReceiveInbound c, MetaData metaData) {
        return act(c, metaData);
    }

    @CommandHandler
    Inbound on(CloseInbound c, MetaData metaData) {
        return act(c, metaData);
    }

    @CommandHandler
    Inbound on(CancelInbound c, MetaData metaData) {
        return act(c, metaData);
    }

    private Inbound act(InboundCommand c, MetaData metaData) {
        var delivery =
                Repositories.loadOrCreate(deliveries, c.aggregateId(), InboundAggregate::new);
        var state = delivery.invoke(InboundAggregate::state);
        Versions.check(metaData, state.version());
        var events = InboundDecisions.decide(state, c).orThrow();
        desk.all(InboundStock.following(state, events));
        return delivery.invoke(shell -> shell.record(events));
    }
}
