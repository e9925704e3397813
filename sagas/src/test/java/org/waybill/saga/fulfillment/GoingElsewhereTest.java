package org.waybill.saga.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.saga.Given.BERLIN;
import static org.waybill.saga.Given.NOON;
import static org.waybill.saga.Given.fulfillment;
import static org.waybill.saga.Given.held;
import static org.waybill.saga.Given.order;
import static org.waybill.saga.Given.units;

import org.junit.jupiter.api.Test;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentWithdrawn;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderEvent.OrderDestinationChanged;
import org.waybill.domain.order.OrderEvent.OrderPickupMoved;
import org.waybill.domain.order.OrderKey;
import org.waybill.saga.Send;
import org.waybill.saga.Trigger;

class GoingElsewhereTest {

    private static final OrderKey ORDER = order("1001");
    private static final Trigger TRIGGER = new Trigger("e-1", "talk", NOON, NOON);
    private static final Send SOURCE = new Send(new SourceOrder(ORDER, NOON), NOON);
    private static final OrderDestinationChanged CHANGED =
            new OrderDestinationChanged(
                    ORDER, new Destination(new Address("DE", null, null, null, null), null));

    @Test
    void looksElsewhereForWhatWasTakenBack() {
        var event =
                new FulfillmentWithdrawn(
                        fulfillment(ORDER),
                        ORDER,
                        BERLIN,
                        units("1", 2),
                        RejectionReason.LOCATION_OFFLINE);
        assertThat(FulfillmentProcess.react(FulfillmentState.NEW, event, TRIGGER).sends())
                .containsExactly(SOURCE);
    }

    @Test
    void looksAnewForAnOrderThatGoesElsewhereUnlessItIsHeld() {
        assertThat(FulfillmentProcess.react(FulfillmentState.NEW, CHANGED, TRIGGER).sends())
                .containsExactly(SOURCE);
        var state =
                FulfillmentProcess.react(FulfillmentState.NEW, held(ORDER, "h", null), TRIGGER)
                        .state();
        assertThat(FulfillmentProcess.react(state, CHANGED, TRIGGER).sends()).isEmpty();
    }

    @Test
    void whoMovesAPickupHasFoundItsLocation() {
        var moved = new OrderPickupMoved(ORDER, BERLIN, new LocationId("hamburg"));
        assertThat(FulfillmentProcess.react(FulfillmentState.NEW, moved, TRIGGER).sends())
                .isEmpty();
    }
}
