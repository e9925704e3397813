package org.waybill.saga.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.saga.Given.BERLIN;
import static org.waybill.saga.Given.CAP;
import static org.waybill.saga.Given.NOON;
import static org.waybill.saga.Given.SET;
import static org.waybill.saga.Given.SHIRT;
import static org.waybill.saga.Given.fulfillment;
import static org.waybill.saga.Given.held;
import static org.waybill.saga.Given.line;
import static org.waybill.saga.Given.order;
import static org.waybill.saga.Given.placed;
import static org.waybill.saga.Given.queued;
import static org.waybill.saga.Given.sets;
import static org.waybill.saga.Given.shirts;
import static org.waybill.saga.Given.units;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.fulfillment.FulfillmentEvent;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentAccepted;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentHandedOver;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentRejected;
import org.waybill.domain.fulfillment.FulfillmentEvent.FulfillmentShipped;
import org.waybill.domain.fulfillment.LineRejection;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderCommand.RecordDelivered;
import org.waybill.domain.order.OrderCommand.RecordShipped;
import org.waybill.domain.order.OrderCommand.RefuseAllotment;
import org.waybill.domain.order.OrderCommand.ReleaseOrderHold;
import org.waybill.domain.order.OrderCommand.SourceOrder;
import org.waybill.domain.order.OrderEvent;
import org.waybill.domain.order.OrderEvent.OrderCancelled;
import org.waybill.domain.order.OrderEvent.OrderCompleted;
import org.waybill.domain.order.OrderEvent.OrderHoldReleased;
import org.waybill.domain.order.OrderEvent.OrderLinesCancelled;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.QueueReason;
import org.waybill.domain.order.Refusal;
import org.waybill.domain.shipment.ShipmentEvent.ShipmentDelivered;
import org.waybill.domain.shipment.ShipmentId;
import org.waybill.domain.stock.StockCommand.RejectStock;
import org.waybill.saga.Reaction;
import org.waybill.saga.Send;
import org.waybill.saga.Timer;
import org.waybill.saga.Trigger;

class FulfillmentProcessTest {

    private static final OrderKey ORDER = order("1001");
    private static final Instant EARLIER = NOON.minus(Duration.ofHours(1));
    private static final Trigger TRIGGER = new Trigger("e-1", "talk", EARLIER, NOON);
    private static final SourceOrder SOURCE = new SourceOrder(ORDER, NOON);
    private static final ShipmentId SHIPMENT = new ShipmentId("1001@web.F1.S1");

    private static FulfillmentState given(OrderEvent... events) {
        var state = FulfillmentState.NEW;
        for (var event : events) {
            state = FulfillmentProcess.react(state, event, TRIGGER).state();
        }
        return state;
    }

    private static Reaction<FulfillmentState> when(FulfillmentState state, OrderEvent event) {
        return FulfillmentProcess.react(state, event, TRIGGER);
    }

    private static Reaction<FulfillmentState> when(FulfillmentState state, FulfillmentEvent event) {
        return FulfillmentProcess.react(state, event, TRIGGER);
    }

    private static List<AggregateCommand> commands(Reaction<?> reaction) {
        return reaction.sends().stream().map(Send::command).toList();
    }

    private static FulfillmentRejected rejected(LineRejection... lines) {
        return new FulfillmentRejected(fulfillment(ORDER), ORDER, BERLIN, List.of(lines));
    }

    private static LineRejection rejection(String line, int quantity, RejectionReason reason) {
        return new LineRejection(new LineId(line), quantity, reason);
    }

    private static Timer autoRelease(String handle, Instant at) {
        var command = new ReleaseOrderHold(ORDER, handle, at);
        return new Timer("release-hold", "1001@web/" + handle, at, command);
    }

    @Test
    void waitsForTheReservationBeforeItSources() {
        assertThat(when(FulfillmentState.NEW, placed(ORDER, shirts(1))).sends()).isEmpty();
    }

    @Test
    void sourcesAReservedOrder() {
        var reaction = when(given(placed(ORDER, shirts(1))), new OrderReserved(ORDER));
        assertThat(reaction.sends()).containsExactly(new Send(SOURCE, NOON));
    }

    @Test
    void startsNothingWhileTheOrderIsHeld() {
        var state = given(placed(ORDER, shirts(1)), held(ORDER, "h", null));
        assertThat(when(state, new OrderReserved(ORDER)).sends()).isEmpty();
    }

    @Test
    void sourcesWhenTheLastHoldIsReleased() {
        var state = given(placed(ORDER, shirts(1)), held(ORDER, "a", null), held(ORDER, "b", null));
        var first = when(state, new OrderHoldReleased(ORDER, "a"));
        assertThat(first.sends()).isEmpty();
        var second = when(first.state(), new OrderHoldReleased(ORDER, "b"));
        assertThat(commands(second)).containsExactly(SOURCE);
    }

    @Test
    void setsATimerForAHoldThatReleasesItself() {
        var at = NOON.plusSeconds(60);
        var reaction = when(given(placed(ORDER, shirts(1))), held(ORDER, "h", at));
        assertThat(reaction.timers()).containsExactly(autoRelease("h", at));
    }

    @Test
    void setsNoTimerForAHoldThatDoesNot() {
        assertThat(when(FulfillmentState.NEW, held(ORDER, "h", null)).timers()).isEmpty();
    }

    @Test
    void takesTheTimerAwayWithTheHold() {
        var at = NOON.plusSeconds(60);
        var state = given(placed(ORDER, shirts(1)), held(ORDER, "h", at));
        assertThat(when(state, new OrderHoldReleased(ORDER, "h")).cancelled())
                .containsExactly(autoRelease("h", at));
    }

    @Test
    void takesTheTimersAwayWithTheOrder() {
        var at = NOON.plusSeconds(60);
        var state = given(placed(ORDER, shirts(1)), held(ORDER, "h", at));
        assertThat(when(state, new OrderCancelled(ORDER, "changed mind")).cancelled())
                .containsExactly(autoRelease("h", at));
    }

    @Test
    void waitsForWhatItsLinesTakeFromStock() {
        for (var reason : List.of(QueueReason.INSUFFICIENT_STOCK, QueueReason.NO_LOCATION_COVERS)) {
            var state = given(placed(ORDER, sets(1)), queued(ORDER, reason, NOON));
            assertThat(state.awaited()).containsExactlyInAnyOrder(SET, SHIRT, CAP);
        }
    }

    @Test
    void waitsForNoSupplyWhenAPersonHasToDecide() {
        var state =
                given(
                        placed(ORDER, shirts(1)),
                        queued(ORDER, QueueReason.INSUFFICIENT_STOCK, EARLIER),
                        queued(ORDER, QueueReason.PICKUP_REJECTED, NOON));
        assertThat(state.awaited()).isEmpty();
    }

    @Test
    void keepsItsPlaceWhenItIsQueuedAgain() {
        var state =
                given(
                        placed(ORDER, shirts(1)),
                        queued(ORDER, QueueReason.INSUFFICIENT_STOCK, EARLIER),
                        queued(ORDER, QueueReason.NO_LOCATION_COVERS, NOON));
        assertThat(state.waitingSince()).isEqualTo(EARLIER);
    }

    @Test
    void isNotTriedWhileItIsHeldButKeepsItsPlace() {
        var state =
                given(
                        placed(ORDER, shirts(1)),
                        queued(ORDER, QueueReason.INSUFFICIENT_STOCK, EARLIER),
                        held(ORDER, "h", null));
        assertThat(state.awaited()).isEmpty();
        var released = when(state, new OrderHoldReleased(ORDER, "h"));
        assertThat(commands(released)).containsExactly(SOURCE);
        assertThat(released.state().awaited()).containsExactly(SHIRT);
        assertThat(released.state().waitingSince()).isEqualTo(EARLIER);
    }

    @Test
    void waitsNoLongerForWhatWasCancelled() {
        var state =
                given(
                        placed(ORDER, shirts(2), line("3", CAP, 1)),
                        queued(ORDER, QueueReason.INSUFFICIENT_STOCK, NOON),
                        new OrderLinesCancelled(ORDER, units("1", 2), List.of(), "changed mind"));
        assertThat(state.awaited()).containsExactly(CAP);
    }

    @Test
    void triesAgainWhenLessIsWanted() {
        var waiting =
                given(
                        placed(ORDER, shirts(2)),
                        queued(ORDER, QueueReason.INSUFFICIENT_STOCK, NOON));
        var less = new OrderLinesCancelled(ORDER, units("1", 1), List.of(), "changed mind");
        assertThat(commands(when(waiting, less))).containsExactly(SOURCE);
        var none = new OrderLinesCancelled(ORDER, units("1", 2), List.of(), "changed mind");
        assertThat(commands(when(waiting, none))).isEmpty();
    }

    @Test
    void waitsNoLongerWhenItEnds() {
        var state =
                given(
                        placed(ORDER, shirts(1)),
                        queued(ORDER, QueueReason.INSUFFICIENT_STOCK, NOON));
        assertThat(when(state, new OrderCancelled(ORDER, "x")).state().awaited()).isEmpty();
        assertThat(when(state, new OrderCompleted(ORDER)).state().awaited()).isEmpty();
    }

    @Test
    void putsTheStockRightThenTakesBackThenLooksElsewhere() {
        var state = given(placed(ORDER, shirts(3), sets(2)), new OrderReserved(ORDER));
        var reaction =
                when(
                        state,
                        rejected(
                                rejection("1", 1, RejectionReason.NOT_IN_STOCK),
                                rejection("2", 2, RejectionReason.DAMAGED)));
        var one = new LineId("1");
        var two = new LineId("2");
        assertThat(commands(reaction))
                .containsExactly(
                        new RejectStock(SHIRT, ORDER, one, BERLIN, 1, RejectionReason.NOT_IN_STOCK),
                        new RejectStock(SHIRT, ORDER, two, BERLIN, 4, RejectionReason.DAMAGED),
                        new RejectStock(CAP, ORDER, two, BERLIN, 2, RejectionReason.DAMAGED),
                        new RefuseAllotment(
                                ORDER,
                                fulfillment(ORDER),
                                List.of(
                                        new Refusal(one, BERLIN, 1, RejectionReason.NOT_IN_STOCK),
                                        new Refusal(two, BERLIN, 2, RejectionReason.DAMAGED))),
                        SOURCE);
    }

    @Test
    void putsNoStockRightForALineWhoseStockIsNotCounted() {
        var state = given(placed(ORDER, line("1", SHIRT, 1)));
        var reaction = when(state, rejected(rejection("1", 1, RejectionReason.NO_VARIANCE)));
        assertThat(commands(reaction))
                .hasExactlyElementsOfTypes(RefuseAllotment.class, SourceOrder.class);
    }

    @Test
    void tellsTheOrderWhatWasShippedAndWhen() {
        var event = new FulfillmentShipped(fulfillment(ORDER), ORDER, SHIPMENT, units("1", 2));
        var command = new RecordShipped(ORDER, fulfillment(ORDER), SHIPMENT, units("1", 2));
        assertThat(when(given(placed(ORDER, shirts(2))), event).sends())
                .containsExactly(new Send(command, EARLIER));
    }

    @Test
    void tellsTheOrderThatWhatWasHandedOverIsShippedAndDelivered() {
        var event = new FulfillmentHandedOver(fulfillment(ORDER), ORDER, units("1", 2), true);
        assertThat(commands(when(given(placed(ORDER, shirts(2))), event)))
                .containsExactly(
                        new RecordShipped(ORDER, fulfillment(ORDER), null, units("1", 2)),
                        new RecordDelivered(ORDER, fulfillment(ORDER), units("1", 2)));
    }

    @Test
    void tellsTheOrderWhatWasDelivered() {
        var event =
                new ShipmentDelivered(SHIPMENT, ORDER, fulfillment(ORDER), units("1", 2), EARLIER);
        var reaction = FulfillmentProcess.react(FulfillmentState.NEW, event, TRIGGER);
        assertThat(reaction.sends())
                .containsExactly(
                        new Send(
                                new RecordDelivered(ORDER, fulfillment(ORDER), units("1", 2)),
                                EARLIER));
    }

    @Test
    void leavesTheWorkOfALocationAlone() {
        var event = new FulfillmentAccepted(fulfillment(ORDER), ORDER);
        assertThat(when(FulfillmentState.NEW, event))
                .isEqualTo(Reaction.remember(FulfillmentState.NEW));
    }
}
