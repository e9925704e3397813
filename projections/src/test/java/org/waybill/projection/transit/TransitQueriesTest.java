package org.waybill.projection.transit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentLinesCancelled;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRequested;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Method;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentDelivered;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentHandedOver;
import org.waybill.domain.shipment.ShipmentId;
import org.waybill.projection.MemoryLog;
import org.waybill.projection.ReadSide;
import org.waybill.projection.order.OrderStory;

class TransitQueriesTest {

    private static final LocationId DC = new LocationId("DC-1");

    private final ReadSide readSide = ReadSide.fresh();
    private final TransitQueries queries = readSide.get(TransitQueries.class);

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void knowsNothingAtFirst() {
        var view = queries.transit(null, null, null, null).view();

        assertThat(view.cases()).isZero();
        assertThat(view.coverage()).isEmpty();
        assertThat(view.days()).hasSize(4);
    }

    @Test
    void learnsFromWhatCame() {
        for (int i = 0; i < 60; i++) {
            shipped("q" + i, "QUICK", i, i + 2);
            shipped("s" + i, "SLOW", i, i + 9);
        }
        requested("open");
        requested("gone");
        cancelled("gone");
        readSide.deliver(7);

        var quick = queries.transit("QUICK", null, null, null).view();
        var slow = queries.transit("SLOW", "air", DC.value(), "BR").view();
        assertThat(quick.cases()).isEqualTo(120);
        assertThat(quick.open()).isZero();
        assertThat(days(quick)).isLessThan(days(slow));
        assertThat(slow.seen())
                .extracting(LearnedView.Seen::property)
                .containsExactly("to:BR", "carrier:SLOW", "service:SLOW/air", "lane:DC-1>BR");
        assertThat(quick.coverage()).isNotEmpty();
        assertThat(quick.coverage())
                .allSatisfy(month -> assertThat(month.kept()).isBetween(0L, month.promised()));
        var handling = queries.handling(DC.value()).view();
        assertThat(handling.cases()).isEqualTo(121);
        assertThat(handling.open()).isEqualTo(1);
    }

    @Test
    void knowsTheRegionOfAnOrder() {
        for (var event : new OrderStory("1", "web", MemoryLog.BEGINNING).events()) {
            readSide.append(event.getKey(), event.getValue());
        }
        readSide.deliver(3);

        assertThat(readSide.rows()).anyMatch(row -> row.contains("transit_region"));
        assertThat(queries.transit(null, null, null, null).view().cases()).isEqualTo(1);
    }

    private static int days(LearnedView view) {
        return view.days().getLast().days();
    }

    private void requested(String number) {
        var event =
                new FulfillmentRequested(
                        fulfillment(number), order(number), DC, Method.SHIP, List.of());
        readSide.append(fulfillment(number).address(), event);
    }

    private void cancelled(String number) {
        readSide.append(
                fulfillment(number).address(),
                new FulfillmentLinesCancelled(fulfillment(number), order(number), List.of(), null));
    }

    private void shipped(String number, String carrier, int left, int came) {
        requested(number);
        var shipment = new ShipmentId(fulfillment(number).value() + ".S1");
        readSide.append(
                shipment.address(),
                new ShipmentHandedOver(
                        shipment,
                        order(number),
                        fulfillment(number),
                        DC,
                        carrier,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        MemoryLog.BEGINNING.plus(Duration.ofDays(left))));
        readSide.append(
                shipment.address(),
                new ShipmentDelivered(
                        shipment,
                        order(number),
                        fulfillment(number),
                        List.of(),
                        MemoryLog.BEGINNING.plus(Duration.ofDays(came))));
    }

    private static OrderKey order(String number) {
        return new OrderKey(number + "@web");
    }

    private static FulfillmentId fulfillment(String number) {
        return new FulfillmentId(number + "@web.F1");
    }
}
