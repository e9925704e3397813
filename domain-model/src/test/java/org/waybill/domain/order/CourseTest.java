package org.waybill.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.order.OrderStory.DC;
import static org.waybill.domain.order.OrderStory.F1;
import static org.waybill.domain.order.OrderStory.F2;
import static org.waybill.domain.order.OrderStory.L1;
import static org.waybill.domain.order.OrderStory.L2;
import static org.waybill.domain.order.OrderStory.NOW;
import static org.waybill.domain.order.OrderStory.ORDER;
import static org.waybill.domain.order.OrderStory.SHOP;
import static org.waybill.domain.order.OrderStory.after;
import static org.waybill.domain.order.OrderStory.atWork;
import static org.waybill.domain.order.OrderStory.confirmed;
import static org.waybill.domain.order.OrderStory.count;
import static org.waybill.domain.order.OrderStory.created;
import static org.waybill.domain.order.OrderStory.delivered;
import static org.waybill.domain.order.OrderStory.refusal;
import static org.waybill.domain.order.OrderStory.refused;
import static org.waybill.domain.order.OrderStory.shipped;
import static org.waybill.domain.order.OrderStory.toCollect;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Money;
import org.waybill.domain.Rejection;
import org.waybill.domain.Story.Outcome;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.order.OrderCommand.HoldOrder;
import org.waybill.domain.order.OrderCommand.RecordDelivered;
import org.waybill.domain.order.OrderCommand.RecordShipped;
import org.waybill.domain.order.OrderCommand.RefuseAllotment;
import org.waybill.domain.order.OrderCommand.ReleaseOrderHold;
import org.waybill.domain.order.OrderEvent.OrderCancelled;
import org.waybill.domain.order.OrderEvent.OrderCompleted;
import org.waybill.domain.order.OrderEvent.OrderHeld;
import org.waybill.domain.order.OrderEvent.OrderHoldReleased;
import org.waybill.domain.order.OrderEvent.OrderLinesCancelled;
import org.waybill.domain.order.OrderEvent.OrderQueued;

class CourseTest {

    private static final OrderHold FRAUD = hold("h-1", OrderHold.Type.FRAUD);
    private static final OrderHold ADDRESS = hold("h-2", OrderHold.Type.ADDRESS);

    @Test
    void itsStatusFollowsFromWhatHappened() {
        assertThat(created().status()).isEqualTo(OrderStatus.CREATED);
        assertThat(confirmed().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(atWork().status()).isEqualTo(OrderStatus.IN_FULFILLMENT);
        assertThat(after(atWork(), new OrderHeld(ORDER, FRAUD)).status())
                .isEqualTo(OrderStatus.ON_HOLD);
        assertThat(after(created(), new OrderCancelled(ORDER, "")).status())
                .isEqualTo(OrderStatus.CANCELLED);
        assertThat(after(atWork(), new OrderCompleted(ORDER)).status())
                .isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void whatEveryLocationRefusedIsConfirmedAgain() {
        var refused =
                after(
                        atWork(),
                        refused(F1, refusal(L1, DC, 4)),
                        refused(F2, refusal(L1, SHOP, 1), refusal(L2, SHOP, 3)));
        assertThat(refused.status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void severalHoldsAreEachReleasedByTheirOwnHandle() {
        holding(created(), FRAUD).then(new OrderHeld(ORDER, FRAUD));
        var held = after(created(), new OrderHeld(ORDER, FRAUD), new OrderHeld(ORDER, ADDRESS));
        releasing(held, "h-1").then(new OrderHoldReleased(ORDER, "h-1"));
        var one = after(held, new OrderHoldReleased(ORDER, "h-1"));
        assertThat(one.holds()).containsExactly(ADDRESS);
        assertThat(one.status()).isEqualTo(OrderStatus.ON_HOLD);
        assertThat(after(one, new OrderHoldReleased(ORDER, "h-2")).status())
                .isEqualTo(OrderStatus.CREATED);
    }

    @Test
    void refusesAHoldOfAKnownHandleAndOnAnEndedOrder() {
        holding(after(created(), new OrderHeld(ORDER, FRAUD)), hold("h-1", OrderHold.Type.MANUAL))
                .refused("order.hold-exists");
        holding(after(created(), new OrderCancelled(ORDER, "")), FRAUD)
                .refused("order.illegal-transition");
    }

    @Test
    void refusesToReleaseAHoldItDoesNotHave() {
        assertThat(releasing(created(), "h-1").refused("order.hold-unknown").kind())
                .isEqualTo(Rejection.Kind.NOT_FOUND);
    }

    @Test
    void aTimerReleasesOnlyTheHoldItWasSetFor() {
        var timed = new OrderHold("h-1", OrderHold.Type.PAYMENT, "Because.", NOW);
        var held = after(created(), new OrderHeld(ORDER, timed));
        expiring(held, NOW).then(new OrderHoldReleased(ORDER, "h-1"));
        expiring(held, NOW.minusSeconds(1)).then();
        expiring(after(created(), new OrderHeld(ORDER, FRAUD)), NOW).then();
        expiring(created(), NOW).then();
    }

    @Test
    void whatALocationRefusesGoesBackAndIsRemembered() {
        refusing(atWork(), F1, refusal(L1, DC, 3)).then(refused(F1, refusal(L1, DC, 3)));
        var line = after(atWork(), refused(F1, refusal(L1, DC, 3))).lines().get(L1);
        assertThat(line)
                .isEqualTo(
                        new LineState(
                                OrderStory.LINES.getFirst(),
                                5,
                                2,
                                0,
                                0,
                                0,
                                List.of(refusal(L1, DC, 3))));
    }

    @Test
    void whatWasCancelledMeanwhileCannotBeRefusedAnyMore() {
        var less =
                after(
                        atWork(),
                        new OrderLinesCancelled(
                                ORDER,
                                List.of(count(L1, 3)),
                                List.of(OrderStory.allotted(F1, DC, count(L1, 3))),
                                ""));
        refusing(less, F1, refusal(L1, DC, 4)).then(refused(F1, refusal(L1, DC, 1)));
        refusing(less, F1, refusal(L1, DC, 1), refusal(L1, DC, 2))
                .then(refused(F1, refusal(L1, DC, 1)));
        refusing(less, F1, refusal(L2, DC, 1)).nothing();
    }

    @Test
    void refusesWhatWasNeverGiven() {
        refusing(atWork(), new FulfillmentId("1001@web.F9"), refusal(L1, DC, 1))
                .refused("order.illegal-transition");
    }

    @Test
    void aRefusedCollectionGoesToAPerson() {
        var detail = "Location S-1 will not hand it out; a person decides.";
        refusing(toCollect(), F1, refusal(L2, SHOP, 3))
                .then(
                        refused(F1, refusal(L2, SHOP, 3)),
                        new OrderQueued(
                                ORDER, QueueReason.PICKUP_REJECTED, detail, NOW, null, null));
    }

    @Test
    void whatIsShippedIsNoted() {
        var command = new RecordShipped(ORDER, F1, null, List.of(count(L1, 4)));
        new Outcome<>(OrderDecisions.shipped(command)).then(shipped(F1, count(L1, 4)));
        var order = after(atWork(), shipped(F1, count(L1, 4)));
        assertThat(order.anyShipped()).isTrue();
        assertThat(order.status()).isEqualTo(OrderStatus.IN_FULFILLMENT);
    }

    @Test
    void theLastDeliveryCompletesIt() {
        var first = after(atWork(), shipped(F1, count(L1, 4)));
        deliver(first, F1, count(L1, 4)).then(delivered(F1, count(L1, 4)));
        var second =
                after(first, delivered(F1, count(L1, 4)), shipped(F2, count(L1, 1), count(L2, 3)));
        deliver(second, F2, count(L1, 1), count(L2, 3))
                .then(delivered(F2, count(L1, 1), count(L2, 3)), new OrderCompleted(ORDER));
    }

    @Test
    void aDeliveryWhileAnotherIsUnderWayDoesNotCompleteIt() {
        var both =
                after(atWork(), shipped(F1, count(L1, 4)), shipped(F2, count(L1, 1), count(L2, 3)));
        deliver(both, F1, count(L1, 4)).then(delivered(F1, count(L1, 4)));
    }

    @Test
    void cancellingDoesNotChangeItsTotal() {
        assertThat(created().total()).isEqualTo(new Money(800, "BRL"));
        var less = new OrderLinesCancelled(ORDER, List.of(count(L1, 5)), List.of(), "");
        assertThat(after(created(), less).total()).isEqualTo(new Money(800, "BRL"));
    }

    @Test
    void itsKeyTellsItsNumberAndItsChannel() {
        assertThat(ORDER.number()).isEqualTo("1001");
        assertThat(ORDER.channel()).isEqualTo(new ChannelId("web"));
        assertThat(ORDER.address()).isEqualTo("order:1001@web");
    }

    @Test
    void onlyCollectedMethodsAreCollected() {
        assertThat(Method.values())
                .filteredOn(Method::collected)
                .containsExactly(Method.PICKUP, Method.CURBSIDE);
    }

    private static OrderHold hold(String handle, OrderHold.Type type) {
        return new OrderHold(handle, type, "Because.", null);
    }

    private static Outcome<OrderEvent> holding(Order order, OrderHold hold) {
        return new Outcome<>(OrderDecisions.hold(order, new HoldOrder(ORDER, hold)));
    }

    private static Outcome<OrderEvent> releasing(Order order, String handle) {
        return new Outcome<>(OrderDecisions.release(order, new ReleaseOrderHold(ORDER, handle)));
    }

    private static Outcome<OrderEvent> expiring(Order order, Instant due) {
        var command = new ReleaseOrderHold(ORDER, "h-1", due);
        return new Outcome<>(OrderDecisions.release(order, command));
    }

    private static Outcome<OrderEvent> refusing(Order order, FulfillmentId id, Refusal... lines) {
        var command = new RefuseAllotment(ORDER, id, List.of(lines));
        return new Outcome<>(OrderDecisions.refuse(order, command, NOW));
    }

    private static Outcome<OrderEvent> deliver(Order order, FulfillmentId id, LineCount... lines) {
        var command = new RecordDelivered(ORDER, id, List.of(lines));
        return new Outcome<>(OrderDecisions.delivered(order, command));
    }
}
