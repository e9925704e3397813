package org.waybill.command.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.waybill.command.Repositories;
import org.waybill.command.fulfillment.FulfillmentAggregate;
import org.waybill.domain.fulfillment.FulfillmentCommand.RequestFulfillment;
import org.waybill.domain.fulfillment.FulfillmentLine;
import org.waybill.domain.order.Allotment;
import org.waybill.domain.order.Order;

/** Asks locations for their parts of orders. */
@Component
class PartRequests {

    private final Repository<FulfillmentAggregate> fulfillments;
    private final Acceptances acceptances;

    PartRequests(Repository<FulfillmentAggregate> fulfillments, Acceptances acceptances) {
        this.fulfillments = fulfillments;
        this.acceptances = acceptances;
    }

    /** Asks a location for its part, within the present unit of work. */
    void ask(Order order, Allotment part, Instant at) {
        var lines = new ArrayList<FulfillmentLine>();
        for (var count : part.lines()) {
            var line = Objects.requireNonNull(order.lines().get(count.lineId())).line();
            lines.add(
                    new FulfillmentLine(
                            line.lineId(), line.sku(), count.quantity(), line.requirements()));
        }
        var placed = order.asPlaced();
        var request =
                new RequestFulfillment(
                        part.fulfillment(),
                        placed.order(),
                        part.location(),
                        placed.method(),
                        lines,
                        acceptances.due(part.location(), at));
        Repositories.loadOrCreate(fulfillments, request.aggregateId(), FulfillmentAggregate::new)
                .execute(shell -> shell.handle(request));
    }
}
