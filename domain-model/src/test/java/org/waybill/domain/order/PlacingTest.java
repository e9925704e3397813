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
import static org.waybill.domain.order.OrderStory.allotted;
import static org.waybill.domain.order.OrderStory.atWork;
import static org.waybill.domain.order.OrderStory.confirmed;
import static org.waybill.domain.order.OrderStory.count;
import static org.waybill.domain.order.OrderStory.created;
import static org.waybill.domain.order.OrderStory.decision;
import static org.waybill.domain.order.OrderStory.part;
import static org.waybill.domain.order.OrderStory.place;
import static org.waybill.domain.order.OrderStory.placed;
import static org.waybill.domain.order.OrderStory.refusal;
import static org.waybill.domain.order.OrderStory.refused;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Rejection;
import org.waybill.domain.Story.Outcome;
import org.waybill.domain.order.OrderEvent.OrderCancelled;
import org.waybill.domain.order.OrderEvent.OrderHeld;
import org.waybill.domain.order.OrderEvent.OrderQueued;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderEvent.OrderRouted;
import org.waybill.domain.routing.AfterAction;
import org.waybill.domain.routing.RoutingDecision;
import org.waybill.domain.routing.RoutingDecision.Rest;
import org.waybill.domain.routing.RoutingDecision.Result;

class PlacingTest {

    private static final Rejection SOLD_OUT = Rejection.conflict("stock.insufficient", "Sold out.");
    private static final OrderQueued WAITS = waits(QueueReason.INSUFFICIENT_STOCK, "Sold out.");
    private static final OrderHold HOLD =
            new OrderHold("h-1", OrderHold.Type.FRAUD, "Looks odd.", null);

    @Test
    void placedWithItsStockItIsReservedAtOnce() {
        placing(Order.NONE, IfUnavailable.REJECT, null).then(rejecting(), new OrderReserved(ORDER));
    }

    @Test
    void withoutStockItWaitsIfItMay() {
        placing(Order.NONE, IfUnavailable.QUEUE, SOLD_OUT).then(placed(Method.SHIP), WAITS);
    }

    @Test
    void withoutStockItIsRefusedIfItMayNotWait() {
        placing(Order.NONE, IfUnavailable.REJECT, SOLD_OUT).refused("stock.insufficient");
    }

    @Test
    void refusesASecondOrderOfThatNumber() {
        placing(created(), IfUnavailable.QUEUE, null).refused("order.exists");
        placing(created(), IfUnavailable.QUEUE, SOLD_OUT).refused("order.exists");
    }

    @Test
    void thatItStillWaitsIsSaidOnce() {
        new Outcome<>(OrderDecisions.stillWaiting(created(), ORDER, SOLD_OUT, NOW)).then(WAITS);
        new Outcome<>(OrderDecisions.stillWaiting(after(created(), WAITS), ORDER, SOLD_OUT, NOW))
                .nothing();
        var other = after(created(), waits(QueueReason.NO_LOCATION_COVERS, ""));
        new Outcome<>(OrderDecisions.stillWaiting(other, ORDER, SOLD_OUT, NOW)).then(WAITS);
    }

    @Test
    void whatHasNoLocationCanBeSourced() {
        assertThat(OrderDecisions.sourceable(Order.NONE, false)).isFalse();
        assertThat(OrderDecisions.sourceable(created(), false)).isTrue();
        assertThat(OrderDecisions.sourceable(after(created(), WAITS), false)).isTrue();
        assertThat(OrderDecisions.sourceable(atWork(), false)).isFalse();
        var refused = after(atWork(), refused(F1, refusal(L1, DC, 1)));
        assertThat(OrderDecisions.sourceable(refused, false)).isTrue();
    }

    @Test
    void nothingIsSourcedWhileItIsHeldOrAPersonDecidesOrAfterItsEnd() {
        assertThat(OrderDecisions.sourceable(after(confirmed(), new OrderHeld(ORDER, HOLD)), false))
                .isFalse();
        assertThat(
                        OrderDecisions.sourceable(
                                after(confirmed(), waits(QueueReason.PICKUP_REJECTED, "")), false))
                .isFalse();
        assertThat(
                        OrderDecisions.sourceable(
                                after(confirmed(), new OrderCancelled(ORDER, "CHANGED_MIND")),
                                false))
                .isFalse();
    }

    @Test
    void thePlansPartsAreNumberedOnFromTheFormerOnes() {
        var plan = decision(List.of(part(DC, count(L1, 5)), part(SHOP, count(L2, 3))), null);
        source(confirmed(), plan)
                .then(
                        new OrderRouted(ORDER, plan),
                        OrderStory.sourced(
                                allotted(F1, DC, count(L1, 5)), allotted(F2, SHOP, count(L2, 3))));
        var again = after(confirmed(), OrderStory.sourced(allotted(F1, DC, count(L2, 3))));
        var rest = decision(List.of(part(DC, count(L1, 5))), null);
        source(again, rest)
                .then(
                        new OrderRouted(ORDER, rest),
                        OrderStory.sourced(allotted(F2, DC, count(L1, 5))));
    }

    @Test
    void whatNoLocationCoversWaitsAndIsSaidOnce() {
        var none = decision(List.of(), new Rest(AfterAction.WAIT, Result.NOT_ENOUGH));
        var waits =
                waits(
                        QueueReason.NO_LOCATION_COVERS,
                        "No set of the locations that may serve it has everything that is still"
                                + " open.");
        source(confirmed(), none).then(new OrderRouted(ORDER, none), waits);
        source(after(confirmed(), waits), none).nothing();
    }

    @Test
    void whatIsLeftOfAPartWaitsAsLongAsItWasToldAtFirst() {
        var backorder = new AfterAction(AfterAction.Kind.BACKORDER, null, null, true, 48);
        var partly =
                decision(List.of(part(DC, count(L1, 5))), new Rest(backorder, Result.NOT_ENOUGH));
        var waits =
                new OrderQueued(
                        ORDER,
                        QueueReason.BACKORDER,
                        "No set of the locations that may serve it has everything that is still"
                                + " open.",
                        NOW,
                        null,
                        NOW.plusSeconds(48 * 3_600));
        source(confirmed(), partly)
                .then(
                        new OrderRouted(ORDER, partly),
                        OrderStory.sourced(allotted(F1, DC, count(L1, 5))),
                        waits);
        var later = NOW.plusSeconds(60);
        new Outcome<>(OrderSourcingRules.source(after(confirmed(), waits), ORDER, partly, later))
                .then(
                        new OrderRouted(ORDER, partly),
                        OrderStory.sourced(allotted(F1, DC, count(L1, 5))),
                        waits);
    }

    @Test
    void whatIsToBeCancelledIsSoAtOnce() {
        var cancel = new AfterAction(AfterAction.Kind.CANCEL, null, null, false, null);
        var none = decision(List.of(), new Rest(cancel, Result.SPLIT));
        var detail = "It would have to be split more often than it may be.";
        source(confirmed(), none)
                .then(
                        new OrderRouted(ORDER, none),
                        new OrderQueued(ORDER, QueueReason.UNFILLABLE, detail, NOW, null, NOW));
    }

    @Test
    void promisedOrSourcedItWaitsNoLonger() {
        assertThat(after(created(), WAITS).queued()).isNotNull();
        assertThat(after(created(), WAITS, new OrderReserved(ORDER)).queued()).isNull();
        var waited = after(confirmed(), waits(QueueReason.NO_LOCATION_COVERS, ""));
        assertThat(after(waited, OrderStory.sourced(allotted(F1, DC, count(L1, 5)))).queued())
                .isNull();
    }

    private static OrderEvent rejecting() {
        return OrderDecisions.place(Order.NONE, place(Method.SHIP, IfUnavailable.REJECT), null)
                .orThrow()
                .getFirst();
    }

    private static Outcome<OrderEvent> placing(
            Order order, IfUnavailable ifUnavailable, @Nullable Rejection refusal) {
        return new Outcome<>(
                OrderDecisions.place(order, place(Method.SHIP, ifUnavailable), refusal));
    }

    private static Outcome<OrderEvent> source(Order order, RoutingDecision decision) {
        return new Outcome<>(OrderSourcingRules.source(order, ORDER, decision, NOW));
    }

    private static OrderQueued waits(QueueReason reason, String detail) {
        return new OrderQueued(ORDER, reason, detail, NOW, null, null);
    }
}
