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
import org.waybill.domain.order.OrderEvent.OrderSourced;
import org.waybill.domain.sourcing.SourcingDecision;
import org.waybill.domain.sourcing.SourcingDecision.Part;

class PlacingTest {

    private static final Rejection SOLD_OUT = Rejection.conflict("stock.insufficient", "Sold out.");
    private static final OrderQueued WAITS =
            waits(QueueReason.INSUFFICIENT_STOCK, "Sold out.", null);
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
        var other = after(created(), waits(QueueReason.NO_LOCATION_COVERS, "", null));
        new Outcome<>(OrderDecisions.stillWaiting(other, ORDER, SOLD_OUT, NOW)).then(WAITS);
    }

    @Test
    void whatHasNoLocationCanBeSourced() {
        assertThat(OrderDecisions.sourceable(Order.NONE)).isFalse();
        assertThat(OrderDecisions.sourceable(created())).isTrue();
        assertThat(OrderDecisions.sourceable(after(created(), WAITS))).isTrue();
        assertThat(OrderDecisions.sourceable(atWork())).isFalse();
        var refused = after(atWork(), refused(F1, refusal(L1, DC, 1)));
        assertThat(OrderDecisions.sourceable(refused)).isTrue();
    }

    @Test
    void nothingIsSourcedWhileItIsHeldOrAPersonDecidesOrAfterItsEnd() {
        assertThat(OrderDecisions.sourceable(after(confirmed(), new OrderHeld(ORDER, HOLD))))
                .isFalse();
        assertThat(
                        OrderDecisions.sourceable(
                                after(confirmed(), waits(QueueReason.PICKUP_REJECTED, "", null))))
                .isFalse();
        assertThat(
                        OrderDecisions.sourceable(
                                after(confirmed(), new OrderCancelled(ORDER, "CHANGED_MIND"))))
                .isFalse();
    }

    @Test
    void thePlansPartsAreNumberedOnFromTheFormerOnes() {
        var plan = decision(List.of(part(), new Part(SHOP, List.of(count(L2, 3)))));
        source(confirmed(), plan)
                .then(
                        sourced(
                                plan,
                                allotted(F1, DC, count(L1, 5)),
                                allotted(F2, SHOP, count(L2, 3))));
        var again = after(confirmed(), OrderStory.sourced(allotted(F1, DC, count(L2, 3))));
        source(again, decision(List.of(part())))
                .then(sourced(decision(List.of(part())), allotted(F2, DC, count(L1, 5))));
    }

    @Test
    void whatNoLocationCoversWaitsAndIsSaidOnce() {
        var none = decision(List.of());
        var waits =
                waits(
                        QueueReason.NO_LOCATION_COVERS,
                        "No set of the locations that may serve it has everything that is still"
                                + " open.",
                        none);
        source(confirmed(), none).then(waits);
        source(after(confirmed(), waits), none).nothing();
        assertThat(after(confirmed(), waits).decision()).isEqualTo(none);
    }

    @Test
    void promisedOrSourcedItWaitsNoLonger() {
        assertThat(after(created(), WAITS).queued()).isNotNull();
        assertThat(after(created(), WAITS, new OrderReserved(ORDER)).queued()).isNull();
        var waited = after(confirmed(), waits(QueueReason.NO_LOCATION_COVERS, "", null));
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

    private static Outcome<OrderEvent> source(Order order, SourcingDecision decision) {
        return new Outcome<>(OrderDecisions.source(order, ORDER, decision, NOW));
    }

    private static OrderEvent sourced(SourcingDecision decision, Allotment... allotments) {
        return new OrderSourced(ORDER, decision, List.of(allotments));
    }

    private static Part part() {
        return new Part(DC, List.of(count(L1, 5)));
    }

    private static OrderQueued waits(
            QueueReason reason, String detail, @Nullable SourcingDecision decision) {
        return new OrderQueued(ORDER, reason, detail, NOW, decision);
    }
}
