package org.waybill.command.shipment;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.command.Shell;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.shipment.Scan;
import org.waybill.domain.shipment.ShipmentCommand.RecordScan;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentDelivered;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentHandedOver;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentScanned;
import org.waybill.domain.shipment.ShipmentId;
import org.waybill.domain.shipment.ShipmentStatus;

class ShipmentAggregateTest {

    private static final Instant THEN = Instant.parse("2026-03-01T09:00:00Z");
    private static final OrderKey ORDER = OrderKey.of("1000", new ChannelId("web"));
    private static final FulfillmentId WORK = new FulfillmentId("1000@web.F1");
    private static final ShipmentId ID = new ShipmentId("1000@web.F1.S1");
    private static final List<LineCount> ALL = List.of(new LineCount(new LineId("1"), 2));
    private static final Scan DELIVERED = new Scan(ShipmentStatus.DELIVERED, THEN, null);
    private static final RecordScan SCAN = new RecordScan(ID, DELIVERED);

    private static final List<Object> HANDED_OVER =
            List.of(
                    new ShipmentHandedOver(
                            ID,
                            ORDER,
                            WORK,
                            new LocationId("DC-1"),
                            "Correios",
                            null,
                            null,
                            ALL,
                            List.of(),
                            THEN));

    private final Shell<ShipmentAggregate> shell = new Shell<>(ShipmentAggregate.class);

    @Test
    void recordsWhatTheRulesSay() {
        shell.records(
                        HANDED_OVER,
                        SCAN,
                        new ShipmentScanned(ID, ORDER, DELIVERED, ShipmentStatus.DELIVERED),
                        new ShipmentDelivered(ID, ORDER, WORK, ALL, THEN))
                .handlesNothingElse();
    }

    @Test
    void keepsToVersions() {
        shell.refusesOtherVersion(HANDED_OVER, SCAN);
    }
}
