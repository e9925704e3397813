package org.waybill.app.golden;

import static org.waybill.app.golden.Samples.COUNTS;
import static org.waybill.app.golden.Samples.FULFILLMENT;
import static org.waybill.app.golden.Samples.LATER;
import static org.waybill.app.golden.Samples.LINE;
import static org.waybill.app.golden.Samples.ORDER;
import static org.waybill.app.golden.Samples.PARTS;
import static org.waybill.app.golden.Samples.SKU;
import static org.waybill.app.golden.Samples.STORE;

import java.util.List;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentAccepted;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentHandedOver;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentLinesCancelled;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPacked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentPicked;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentReady;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRejected;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentShipped;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentWithdrawn;
import org.waybill.domain.fulfillment.FulfillmentLine;
import org.waybill.domain.fulfillment.LineRejection;
import org.waybill.domain.fulfillment.Parcel;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.order.Method;
import org.waybill.domain.shipment.ShipmentId;

/** Events of fulfillment orders. */
final class FulfillmentSamples {

    private FulfillmentSamples() {}

    static List<Object> complete() {
        return List.of(
                new FulfillmentRequested(
                        FULFILLMENT,
                        ORDER,
                        STORE,
                        Method.CURBSIDE,
                        List.of(new FulfillmentLine(LINE, SKU, 2, PARTS)),
                        LATER),
                new FulfillmentAccepted(FULFILLMENT, ORDER),
                new FulfillmentRejected(
                        FULFILLMENT,
                        ORDER,
                        STORE,
                        List.of(new LineRejection(LINE, 1, RejectionReason.NOT_IN_STOCK))),
                new FulfillmentPicked(FULFILLMENT, ORDER, COUNTS),
                new FulfillmentPacked(FULFILLMENT, ORDER, List.of(new Parcel(COUNTS, 800))),
                new FulfillmentReady(FULFILLMENT, ORDER, "9f86d081884c7d65"),
                new FulfillmentShipped(
                        FULFILLMENT, ORDER, new ShipmentId("1000@web.F1.S1"), COUNTS),
                new FulfillmentHandedOver(FULFILLMENT, ORDER, COUNTS, true),
                new FulfillmentWithdrawn(
                        FULFILLMENT, ORDER, STORE, COUNTS, RejectionReason.NOT_ACCEPTED_IN_TIME),
                new FulfillmentLinesCancelled(FULFILLMENT, ORDER, COUNTS, "changed mind"));
    }

    static List<Object> minimal() {
        return List.of(
                new FulfillmentRequested(
                        FULFILLMENT,
                        ORDER,
                        STORE,
                        Method.SHIP,
                        List.of(new FulfillmentLine(LINE, SKU, 2, PARTS))),
                new FulfillmentPacked(FULFILLMENT, ORDER, List.of(new Parcel(COUNTS, null))),
                new FulfillmentLinesCancelled(FULFILLMENT, ORDER, COUNTS, null));
    }
}
