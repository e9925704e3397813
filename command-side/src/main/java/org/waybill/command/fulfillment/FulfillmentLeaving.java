package org.waybill.command.fulfillment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.waybill.command.Repositories;
import org.waybill.command.capacity.CapacityDesk;
import org.waybill.command.shipment.ShipmentAggregate;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.capacity.BookingId;
import org.waybill.domain.fulfillment.FulfillmentCommand;
import org.waybill.domain.fulfillment.FulfillmentCommand.HandOverFulfillment;
import org.waybill.domain.fulfillment.FulfillmentCommand.ShipFulfillment;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.shipment.Shipment;
import org.waybill.domain.shipment.ShipmentCommand.CreateShipment;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockCommand.ConsumeStock;
import org.waybill.store.EventMetadata;

/**
 * Lets goods leave a location: the fulfillment order, the shipment and the stock change in one
 * commit.
 */
@Component
class FulfillmentLeaving {

    private final Repository<FulfillmentAggregate> fulfillments;
    private final Repository<ShipmentAggregate> shipments;
    private final StockDesk desk;
    private final CapacityDesk capacities;

    FulfillmentLeaving(
            Repository<FulfillmentAggregate> fulfillments,
            Repository<ShipmentAggregate> shipments,
            StockDesk desk,
            CapacityDesk capacities) {
        this.capacities = capacities;
        this.fulfillments = fulfillments;
        this.shipments = shipments;
        this.desk = desk;
    }

    @CommandHandler
    Shipment on(ShipFulfillment c, MetaData metaData) {
        var work = handle(c, metaData);
        var shipment =
                Repositories.loadOrCreate(
                        shipments, c.shipment().address(), ShipmentAggregate::new);
        var created = shipment(c, work, occurredAt(metaData));
        leave(work, occurredAt(metaData));
        return shipment.invoke(shell -> shell.handle(created));
    }

    @CommandHandler
    FulfillmentOrder on(HandOverFulfillment c, MetaData metaData) {
        var work = handle(c, metaData);
        leave(work, occurredAt(metaData));
        return work;
    }

    private void leave(FulfillmentOrder work, Instant at) {
        desk.all(consumed(work));
        var requested = work.asRequested();
        var booking = new BookingId(requested.fulfillment().value());
        capacities.use(requested.location(), booking, at);
    }

    private FulfillmentOrder handle(FulfillmentCommand c, MetaData metaData) {
        Aggregate<FulfillmentAggregate> fulfillment = fulfillments.load(c.aggregateId());
        return fulfillment.invoke(shell -> shell.handle(c, metaData));
    }

    private static Instant occurredAt(MetaData metaData) {
        return Instant.parse((String) metaData.get(EventMetadata.OCCURRED_AT));
    }

    private static CreateShipment shipment(ShipFulfillment c, FulfillmentOrder work, Instant at) {
        var requested = work.asRequested();
        return new CreateShipment(
                c.shipment(),
                requested.order(),
                c.fulfillment(),
                requested.location(),
                c.carrier(),
                c.service(),
                c.trackingNumber(),
                work.due(),
                work.packages(),
                at);
    }

    private static List<StockCommand> consumed(FulfillmentOrder work) {
        var requested = work.asRequested();
        var commands = new ArrayList<StockCommand>();
        for (var line : work.lines().values()) {
            if (line.due() > 0) {
                for (var component : line.line().requirements()) {
                    commands.add(
                            new ConsumeStock(
                                    component.sku(),
                                    requested.order(),
                                    line.line().lineId(),
                                    requested.location(),
                                    (long) line.due() * component.quantity(),
                                    requested.fulfillment()));
                }
            }
        }
        return commands;
    }
}
