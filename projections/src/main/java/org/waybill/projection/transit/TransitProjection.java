package org.waybill.projection.transit;

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
import org.waybill.store.RecordedEvent;

/** When each part of an order was asked for, left and came. */
@Component
@ProcessingGroup(TransitProjection.TRANSIT)
public class TransitProjection extends Projection {

    /** Its name. */
    public static final String TRANSIT = "transit";

    private final TransitTables tables;

    public TransitProjection(ProjectionPositions positions, Intake intake, TransitTables tables) {
        super(
                TRANSIT,
                positions,
                intake,
                Set.of(OrderEvent.class, FulfillmentEvent.class, ShipmentEvent.class));
        this.tables = tables;
    }

    @Override
    public List<String> tables() {
        return List.of("transit", "transit_region");
    }

    @Override
    protected void project(List<RecordedEvent> events) {
        tables.tell(events);
    }
}
