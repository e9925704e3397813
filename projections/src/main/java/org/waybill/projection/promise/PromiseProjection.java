package org.waybill.projection.promise;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.springframework.stereotype.Component;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.shipment.ShipmentEvent;
import org.waybill.projection.Intake;
import org.waybill.projection.Projection;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.Subjects;
import org.waybill.store.RecordedEvent;

/** How orders stand to what their customers were promised. */
@Component
@ProcessingGroup(PromiseProjection.PROMISES)
public class PromiseProjection extends Projection {

    /** Its name. */
    public static final String PROMISES = "promises";

    private final PromiseTable table;

    public PromiseProjection(ProjectionPositions positions, Intake intake, PromiseTable table) {
        super(
                PROMISES,
                positions,
                intake,
                Set.of(OrderEvent.class, FulfillmentEvent.class, ShipmentEvent.class));
        this.table = table;
    }

    @Override
    public List<String> tables() {
        return List.of("order_promise");
    }

    @Override
    protected void project(List<RecordedEvent> events) {
        table.tell(events);
    }

    @Override
    protected String sequence(RecordedEvent event) {
        var order = Subjects.order(event);
        return order == null ? event.aggregateId() : order.address();
    }
}
