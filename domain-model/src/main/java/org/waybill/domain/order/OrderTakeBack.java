package org.waybill.domain.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.fulfillment.FulfillmentStatus;
import org.waybill.domain.order.OrderCommand.TakeBack;
import org.waybill.domain.order.OrderEvent.AllotmentRefused;
import org.waybill.domain.order.OrderEvent.OrderQueued;

/**
 * The rules of taking parts back: only what no location has accepted yet, and what is collected
 * goes to a person, never elsewhere by itself.
 */
public final class OrderTakeBack {

    private OrderTakeBack() {}

    /**
     * Decides; no events where there is nothing to take back.
     *
     * @param works how far the locations are with the parts asked for
     */
    public static List<OrderEvent> decide(
            Order order, TakeBack c, Collection<FulfillmentOrder> works) {
        var events = new ArrayList<OrderEvent>();
        works.stream()
                .filter(work -> work.status() == FulfillmentStatus.REQUESTED)
                .map(work -> refused(order, c, work))
                .filter(refused -> !refused.lines().isEmpty())
                .forEach(events::add);
        if (!events.isEmpty() && order.asPlaced().method().collected()) {
            var detail = "It was taken back from where it is collected; a person decides.";
            events.add(
                    new OrderQueued(
                            c.order(), QueueReason.PICKUP_REJECTED, detail, c.at(), null, null));
        }
        return events;
    }

    /** What the location has refused already is no longer its to give back. */
    private static AllotmentRefused refused(Order order, TakeBack c, FulfillmentOrder work) {
        var asked = work.asRequested();
        var refusals =
                work.due().stream()
                        .map(
                                line ->
                                        new Refusal(
                                                line.lineId(),
                                                asked.location(),
                                                line.quantity(),
                                                c.reason()))
                        .toList();
        var allotment = order.allotment(asked.fulfillment());
        var lines =
                allotment == null
                        ? List.<Refusal>of()
                        : OrderDecisions.takenBack(allotment, refusals);
        return new AllotmentRefused(c.order(), asked.fulfillment(), lines);
    }
}
