package org.waybill.domain.shipment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.Parcel;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.OrderKey;

/** What can be asked of a shipment. */
public sealed interface ShipmentCommand extends AggregateCommand {

    ShipmentId shipment();

    @Override
    default String aggregateId() {
        return shipment().address();
    }

    /** Gives it to a carrier. */
    record CreateShipment(
            ShipmentId shipment,
            OrderKey order,
            FulfillmentId fulfillment,
            LocationId location,
            String carrier,
            @Nullable String service,
            @Nullable String trackingNumber,
            List<LineCount> lines,
            List<Parcel> packages,
            Instant handedOverAt)
            implements ShipmentCommand {}

    /** Notes what the carrier said. */
    record RecordScan(ShipmentId shipment, Scan scan) implements ShipmentCommand {}
}
