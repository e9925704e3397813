package org.waybill.domain.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.order.OrderCommand.HoldOrder;
import org.waybill.domain.order.OrderCommand.PlaceOrder;
import org.waybill.domain.order.OrderCommand.RecordDelivered;
import org.waybill.domain.order.OrderCommand.RecordShipped;
import org.waybill.domain.order.OrderCommand.RefuseAllotment;
import org.waybill.domain.order.OrderCommand.ReleaseOrderHold;
import org.waybill.domain.order.OrderEvent.AllotmentRefused;
import org.waybill.domain.order.OrderEvent.OrderCompleted;
import org.waybill.domain.order.OrderEvent.OrderHeld;
import org.waybill.domain.order.OrderEvent.OrderHoldReleased;
import org.waybill.domain.order.OrderEvent.OrderLinesDelivered;
import org.waybill.domain.order.OrderEvent.OrderLinesShipped;
import org.waybill.domain.order.OrderEvent.OrderPlaced;
import org.waybill.domain.order.OrderEvent.OrderQueued;
import org.waybill.domain.order.OrderEvent.OrderReserved;

/** The rules of orders. */
public final class OrderDecisions {

    private OrderDecisions() {}

    /**
     * Places an order.
     *
     * @param refusal why its stock could not be promised; null if it was
     */
    public static Decision<OrderEvent> place(
            Order order, PlaceOrder c, @Nullable Rejection refusal) {
        if (order.version() > 0) {
            var detail =
                    "Channel %s has an order %s already."
                            .formatted(c.order().channel(), c.order().number());
            return Decision.refuse(Rejection.conflict("order.exists", detail));
        }
        if (refusal == null) {
            return Decision.accept(placed(c), new OrderReserved(c.order()));
        }
        return switch (c.ifUnavailable()) {
            case REJECT -> Decision.refuse(refusal);
            case QUEUE ->
                    Decision.accept(
                            placed(c),
                            new OrderQueued(
                                    c.order(),
                                    QueueReason.INSUFFICIENT_STOCK,
                                    refusal.detail(),
                                    c.at(),
                                    null,
                                    null));
        };
    }

    private static OrderPlaced placed(PlaceOrder c) {
        return new OrderPlaced(
                c.order(),
                c.order().channel(),
                c.customer(),
                c.placedAt(),
                c.method(),
                c.pickupLocation(),
                c.shipTo(),
                c.ifUnavailable(),
                c.lines(),
                c.cart(),
                c.paymentToken(),
                c.wish());
    }

    /**
     * Whether locations may be chosen now for something in it.
     *
     * @param asked whether a person wants it
     */
    public static boolean sourceable(Order order, boolean asked) {
        return order.placed() != null
                && order.ended() == null
                && order.holds().isEmpty()
                && (asked || !waitsForPerson(order))
                && order.lines().values().stream().anyMatch(line -> line.unassigned() > 0);
    }

    private static boolean waitsForPerson(Order order) {
        return order.queued() != null && order.queued().reason().forPerson();
    }

    /** Notes that its stock still cannot be promised; nothing new if it waits for that already. */
    public static Decision<OrderEvent> stillWaiting(
            Order order, OrderKey key, Rejection refusal, Instant at) {
        if (order.queued() != null && order.queued().reason() == QueueReason.INSUFFICIENT_STOCK) {
            return Decision.accept();
        }
        return Decision.accept(
                new OrderQueued(
                        key, QueueReason.INSUFFICIENT_STOCK, refusal.detail(), at, null, null));
    }

    /** Holds an order. */
    public static Decision<OrderEvent> hold(Order order, HoldOrder c) {
        if (order.ended() != null) {
            return illegal(order, "held");
        }
        if (order.holds().stream().anyMatch(hold -> hold.handle().equals(c.hold().handle()))) {
            var detail = "The order has a hold %s already.".formatted(c.hold().handle());
            return Decision.refuse(Rejection.conflict("order.hold-exists", detail));
        }
        return Decision.accept(new OrderHeld(c.order(), c.hold()));
    }

    /** Releases one hold. */
    public static Decision<OrderEvent> release(Order order, ReleaseOrderHold c) {
        var meant =
                order.holds().stream().filter(hold -> hold.handle().equals(c.handle())).findFirst();
        if (c.due() != null && !meant.map(OrderHold::autoReleaseAt).equals(Optional.of(c.due()))) {
            // That hold is gone, whatever bears its name now.
            return Decision.accept();
        }
        if (meant.isEmpty()) {
            var detail = "The order has no hold %s.".formatted(c.handle());
            return Decision.refuse(Rejection.notFound("order.hold-unknown", detail));
        }
        return Decision.accept(new OrderHoldReleased(c.order(), c.handle()));
    }

    /**
     * Takes back what a location will not do; what was cancelled meanwhile is no longer there to
     * take back.
     */
    public static Decision<OrderEvent> refuse(Order order, RefuseAllotment c, Instant at) {
        var allotment = order.allotment(c.fulfillment());
        if (allotment == null) {
            return illegal(order, "refused");
        }
        var lines = takenBack(allotment, c.lines());
        if (lines.isEmpty()) {
            return Decision.accept();
        }
        var refused = new AllotmentRefused(c.order(), c.fulfillment(), lines);
        if (!order.asPlaced().method().collected()) {
            return Decision.accept(refused);
        }
        var detail =
                "Location %s will not hand it out; a person decides."
                        .formatted(allotment.location());
        return Decision.accept(
                refused,
                new OrderQueued(c.order(), QueueReason.PICKUP_REJECTED, detail, at, null, null));
    }

    static List<Refusal> takenBack(Allotment allotment, List<Refusal> refusals) {
        var left = allotment;
        var taken = new ArrayList<Refusal>();
        for (var refusal : refusals) {
            var possible = atMost(refusal, left.of(refusal.lineId()));
            if (possible.quantity() > 0) {
                taken.add(possible);
                left = left.less(List.of(new LineCount(possible.lineId(), possible.quantity())));
            }
        }
        return taken;
    }

    private static Refusal atMost(Refusal refusal, int most) {
        return new Refusal(
                refusal.lineId(),
                refusal.location(),
                Math.min(refusal.quantity(), most),
                refusal.reason());
    }

    /** Notes what was shipped. */
    public static Decision<OrderEvent> shipped(RecordShipped c) {
        return Decision.accept(
                new OrderLinesShipped(c.order(), c.fulfillment(), c.shipment(), c.lines()));
    }

    /** Notes what was delivered; completes the order when that was the last of it. */
    public static Decision<OrderEvent> delivered(Order order, RecordDelivered c) {
        var delivered = new OrderLinesDelivered(c.order(), c.fulfillment(), c.lines());
        return closed(order.evolve(delivered))
                ? Decision.accept(delivered, new OrderCompleted(c.order()))
                : Decision.accept(delivered);
    }

    static boolean closed(Order order) {
        return order.ended() == null
                && order.lines().values().stream()
                        .allMatch(line -> line.open() == 0 && line.delivered() == line.shipped());
    }

    static Decision<OrderEvent> illegal(Order order, String act) {
        var detail =
                "An order that is %s cannot be %s."
                        .formatted(Objects.requireNonNull(order.status()), act);
        return Decision.refuse(Rejection.conflict("order.illegal-transition", detail));
    }
}
