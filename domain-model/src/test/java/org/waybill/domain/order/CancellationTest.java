package org.waybill.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.order.OrderStory.DC;
import static org.waybill.domain.order.OrderStory.F1;
import static org.waybill.domain.order.OrderStory.F2;
import static org.waybill.domain.order.OrderStory.L1;
import static org.waybill.domain.order.OrderStory.L2;
import static org.waybill.domain.order.OrderStory.L3;
import static org.waybill.domain.order.OrderStory.NOW;
import static org.waybill.domain.order.OrderStory.ORDER;
import static org.waybill.domain.order.OrderStory.SHOP;
import static org.waybill.domain.order.OrderStory.after;
import static org.waybill.domain.order.OrderStory.allotted;
import static org.waybill.domain.order.OrderStory.atWork;
import static org.waybill.domain.order.OrderStory.confirmed;
import static org.waybill.domain.order.OrderStory.count;
import static org.waybill.domain.order.OrderStory.created;
import static org.waybill.domain.order.OrderStory.delivered;
import static org.waybill.domain.order.OrderStory.refusal;
import static org.waybill.domain.order.OrderStory.refused;
import static org.waybill.domain.order.OrderStory.shipped;
import static org.waybill.domain.order.OrderStory.sourced;
import static org.waybill.domain.order.OrderStory.toCollect;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Fault;
import org.waybill.domain.Story.Outcome;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.order.OrderCommand.CancelOrder;
import org.waybill.domain.order.OrderEvent.OrderCancelled;
import org.waybill.domain.order.OrderEvent.OrderCompleted;
import org.waybill.domain.order.OrderEvent.OrderLinesCancelled;
import org.waybill.domain.order.OrderEvent.OrderQueued;

class CancellationTest {

    private static final String WHY = "CHANGED_MIND";
    private static final Set<FulfillmentId> NOTHING_LEFT = Set.of();

    @Test
    void cancelsTheWholeOrderBeforeAnythingIsAtWork() {
        cancel(created(), NOTHING_LEFT)
                .then(
                        cancelled(List.of(count(L1, 5), count(L2, 3))),
                        new OrderCancelled(ORDER, WHY));
        cancel(confirmed(), NOTHING_LEFT)
                .then(
                        cancelled(List.of(count(L1, 5), count(L2, 3))),
                        new OrderCancelled(ORDER, WHY));
    }

    @Test
    void cancelsTheWholeOrderWithAllItsPartsTheLastGivenFirst() {
        cancel(atWork(), NOTHING_LEFT)
                .then(
                        cancelled(
                                List.of(count(L1, 5), count(L2, 3)),
                                allotted(F2, SHOP, count(L1, 1), count(L2, 3)),
                                allotted(F1, DC, count(L1, 4))),
                        new OrderCancelled(ORDER, WHY));
    }

    @Test
    void refusesToCancelTheWholeOrderOnceAnythingLeft() {
        cancel(after(atWork(), shipped(F1, count(L1, 4))), NOTHING_LEFT)
                .refused("order.illegal-transition");
        cancel(atWork(), Set.of(F1)).refused("order.illegal-transition");
    }

    @Test
    void refusesToCancelWhatHasEnded() {
        var ended = after(created(), new OrderCancelled(ORDER, WHY));
        cancel(ended, NOTHING_LEFT).refused("order.illegal-transition");
        cancel(ended, NOTHING_LEFT, count(L1, 1)).refused("order.illegal-transition");
        cancel(after(atWork(), new OrderCompleted(ORDER)), NOTHING_LEFT)
                .refused("order.illegal-transition");
    }

    @Test
    void takesUnassignedUnitsFirst() {
        var order = after(confirmed(), sourced(allotted(F1, DC, count(L1, 3))));
        cancel(order, NOTHING_LEFT, count(L1, 2)).then(cancelled(List.of(count(L1, 2))));
        cancel(order, NOTHING_LEFT, count(L1, 3))
                .then(cancelled(List.of(count(L1, 3)), allotted(F1, DC, count(L1, 1))));
    }

    @Test
    void takesThePartsGivenLastFirst() {
        cancel(atWork(), NOTHING_LEFT, count(L1, 2))
                .then(
                        cancelled(
                                List.of(count(L1, 2)),
                                allotted(F2, SHOP, count(L1, 1)),
                                allotted(F1, DC, count(L1, 1))));
    }

    @Test
    void neverTakesWhatLeftWhetherNotedOrNot() {
        cancel(atWork(), Set.of(F2), count(L1, 2))
                .then(cancelled(List.of(count(L1, 2)), allotted(F1, DC, count(L1, 2))));
        var noted = after(atWork(), shipped(F2, count(L1, 1), count(L2, 3)));
        cancel(noted, Set.of(F2), count(L1, 2))
                .then(cancelled(List.of(count(L1, 2)), allotted(F1, DC, count(L1, 2))));
    }

    @Test
    void refusesToCancelMoreThanHasNotLeft() {
        var refusal =
                cancel(atWork(), Set.of(F1), count(L2, 3), count(L1, 2))
                        .refused("order.not-cancellable");
        assertThat(refusal.faults())
                .containsExactly(
                        new Fault(
                                "/lines/1/quantity",
                                "Of line 1, 1 can still be cancelled; 2 asked for."));
        cancel(atWork(), Set.of(F1, F2), count(L1, 1)).refused("order.not-cancellable");
    }

    @Test
    void refusesToCancelALineItDoesNotHave() {
        cancel(created(), NOTHING_LEFT, count(L3, 1)).refused("order.line-unknown");
    }

    @Test
    void aLineNamedTwiceIsAddedUp() {
        cancel(atWork(), NOTHING_LEFT, count(L1, 3), count(L1, 3)).refused("order.not-cancellable");
        cancel(atWork(), NOTHING_LEFT, count(L1, 1), count(L1, 1))
                .then(
                        cancelled(
                                List.of(count(L1, 2)),
                                allotted(F2, SHOP, count(L1, 1)),
                                allotted(F1, DC, count(L1, 1))));
    }

    @Test
    void cancellingEveryLineByNameCancelsTheOrder() {
        cancel(created(), NOTHING_LEFT, count(L1, 5), count(L2, 3))
                .then(
                        cancelled(List.of(count(L1, 5), count(L2, 3))),
                        new OrderCancelled(ORDER, WHY));
    }

    @Test
    void cancellingTheRestOfADeliveredOrderCompletesIt() {
        var first = after(atWork(), shipped(F1, count(L1, 4)), delivered(F1, count(L1, 4)));
        cancel(first, Set.of(F1), count(L1, 1), count(L2, 3))
                .then(
                        cancelled(
                                List.of(count(L1, 1), count(L2, 3)),
                                allotted(F2, SHOP, count(L1, 1), count(L2, 3))),
                        new OrderCompleted(ORDER));
    }

    @Test
    void cancellingTheRestOfAShippedOrderWaitsForTheDelivery() {
        var first = after(atWork(), shipped(F1, count(L1, 4)));
        cancel(first, Set.of(F1), count(L1, 1), count(L2, 3))
                .then(
                        cancelled(
                                List.of(count(L1, 1), count(L2, 3)),
                                allotted(F2, SHOP, count(L1, 1), count(L2, 3))));
        cancel(atWork(), Set.of(F1), count(L1, 1), count(L2, 3))
                .then(
                        cancelled(
                                List.of(count(L1, 1), count(L2, 3)),
                                allotted(F2, SHOP, count(L1, 1), count(L2, 3))));
    }

    @Test
    void whatWasCancelledIsNeitherAssignedNorReservedNorAtWork() {
        var less = after(atWork(), decide(atWork(), NOTHING_LEFT, count(L1, 2)));
        assertThat(less.lines().get(L1))
                .isEqualTo(new LineState(OrderStory.LINES.getFirst(), 3, 3, 0, 0, 2, List.of()));
        assertThat(less.allotments())
                .containsExactly(allotted(F1, DC, count(L1, 3)), allotted(F2, SHOP, count(L2, 3)));
    }

    @Test
    void nothingWaitsOnceWhatWaitedIsCancelled() {
        var rejected =
                after(
                        toCollect(),
                        refused(F1, refusal(L2, SHOP, 3)),
                        new OrderQueued(ORDER, QueueReason.PICKUP_REJECTED, "", NOW, null, null));
        var some = after(rejected, decide(rejected, NOTHING_LEFT, count(L2, 2)));
        assertThat(some.queued()).isNotNull();
        var rest = after(some, decide(some, NOTHING_LEFT, count(L2, 1)));
        assertThat(rest.queued()).isNull();
        assertThat(rest.status()).isEqualTo(OrderStatus.IN_FULFILLMENT);
    }

    private static List<OrderEvent> decide(
            Order order, Set<FulfillmentId> left, LineCount... lines) {
        var command = new CancelOrder(ORDER, List.of(lines), WHY);
        return OrderCancellation.decide(order, command, left).orThrow();
    }

    private static Outcome<OrderEvent> cancel(
            Order order, Set<FulfillmentId> left, LineCount... lines) {
        var command = new CancelOrder(ORDER, List.of(lines), WHY);
        return new Outcome<>(OrderCancellation.decide(order, command, left));
    }

    private static OrderLinesCancelled cancelled(List<LineCount> lines, Allotment... parts) {
        return new OrderLinesCancelled(ORDER, lines, List.of(parts), WHY);
    }
}
