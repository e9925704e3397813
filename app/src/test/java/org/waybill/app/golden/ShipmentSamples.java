package org.waybill.app.golden;

import static org.waybill.app.golden.Samples.COUNTS;
import static org.waybill.app.golden.Samples.FULFILLMENT;
import static org.waybill.app.golden.Samples.LATER;
import static org.waybill.app.golden.Samples.ORDER;
import static org.waybill.app.golden.Samples.STORE;
import static org.waybill.app.golden.Samples.THEN;

import java.util.List;
import org.waybill.domain.fulfillment.Parcel;
import org.waybill.domain.shipment.Scan;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentDelivered;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentHandedOver;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentScanned;
import org.waybill.domain.shipment.ShipmentId;
import org.waybill.domain.shipment.ShipmentStatus;

/** Events of shipments. */
final class ShipmentSamples {

    private static final ShipmentId SHIPMENT = new ShipmentId("1000@web.F1.S1");

    private ShipmentSamples() {}

    static List<Object> complete() {
        return List.of(
                new ShipmentHandedOver(
                        SHIPMENT,
                        ORDER,
                        FULFILLMENT,
                        STORE,
                        "Correios",
                        "SEDEX",
                        "BR123",
                        COUNTS,
                        List.of(new Parcel(COUNTS, 800)),
                        THEN),
                new ShipmentScanned(
                        SHIPMENT,
                        ORDER,
                        new Scan(ShipmentStatus.IN_TRANSIT, THEN, "Campinas"),
                        ShipmentStatus.OUT_FOR_DELIVERY),
                new ShipmentDelivered(SHIPMENT, ORDER, FULFILLMENT, COUNTS, LATER));
    }

    static List<Object> minimal() {
        return List.of(
                new ShipmentHandedOver(
                        SHIPMENT,
                        ORDER,
                        FULFILLMENT,
                        STORE,
                        "Correios",
                        null,
                        null,
                        COUNTS,
                        List.of(new Parcel(COUNTS, null)),
                        THEN),
                new ShipmentScanned(
                        SHIPMENT,
                        ORDER,
                        new Scan(ShipmentStatus.EXCEPTION, THEN, null),
                        ShipmentStatus.EXCEPTION));
    }
}
