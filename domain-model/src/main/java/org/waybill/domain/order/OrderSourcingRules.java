package org.waybill.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.order.OrderCommand.CancelWaiting;
import org.waybill.domain.order.OrderCommand.QueueOrder;
import org.waybill.domain.order.OrderEvent.OrderQueued;
import org.waybill.domain.order.OrderEvent.OrderRouted;
import org.waybill.domain.order.OrderEvent.OrderSourced;
import org.waybill.domain.routing.AfterAction;
import org.waybill.domain.routing.RoutingDecision;
import org.waybill.domain.routing.RoutingDecision.Rest;
import org.waybill.domain.routing.RoutingDecision.Result;

/** What becomes of an order by a routing decision. */
public final class OrderSourcingRules {

    private OrderSourcingRules() {}

    /**
     * Turns a decision into the order's facts. Where it waits already for what it would wait for,
     * and nothing else follows, nothing has happened.
     */
    public static Decision<OrderEvent> source(
            Order order, OrderKey key, RoutingDecision decision, Instant at) {
        var events = new ArrayList<OrderEvent>();
        if (!decision.plan().isEmpty()) {
            events.add(new OrderSourced(key, null, allotments(order, key, decision)));
        }
        var rest = decision.rest();
        if (rest != null && (!events.isEmpty() || !waitsFor(order, rest.action()))) {
            events.add(queued(order, key, rest, at));
        }
        if (!events.isEmpty()) {
            events.addFirst(new OrderRouted(key, decision));
        }
        return Decision.accept(events);
    }

    /** Puts what waits in another queue, or bounds its waiting anew. */
    public static Decision<OrderEvent> queue(Order order, QueueOrder c) {
        if (order.ended() != null
                || order.lines().values().stream().noneMatch(line -> line.unassigned() > 0)) {
            return OrderDecisions.illegal(order, "queued");
        }
        var now = order.queued();
        if (now != null
                && now.reason() == c.reason()
                && Objects.equals(now.cancelAt(), c.cancelAt())) {
            return Decision.accept();
        }
        var detail = "A person put it there.";
        return Decision.accept(
                new OrderQueued(c.order(), c.reason(), detail, c.at(), null, c.cancelAt()));
    }

    /** The units that have waited too long; none if it waits no more, or for longer. */
    public static List<LineCount> waitedTooLong(Order order, CancelWaiting c) {
        var now = order.queued();
        if (order.ended() != null || now == null || !c.due().equals(now.cancelAt())) {
            return List.of();
        }
        return order.lines().entrySet().stream()
                .filter(entry -> entry.getValue().unassigned() > 0)
                .map(entry -> new LineCount(entry.getKey(), entry.getValue().unassigned()))
                .toList();
    }

    private static List<Allotment> allotments(Order order, OrderKey key, RoutingDecision decision) {
        var allotments = new ArrayList<Allotment>();
        int number = order.allotments().size();
        for (var part : decision.plan()) {
            number++;
            var id = new FulfillmentId(key.value() + ".F" + number);
            allotments.add(new Allotment(id, part.location(), part.lines()));
        }
        return allotments;
    }

    /** A pickup that was rejected goes on waiting for a person. */
    private static boolean waitsFor(Order order, AfterAction action) {
        var queued = order.queued();
        return queued != null
                && (queued.reason() == reason(action)
                        || queued.reason() == QueueReason.PICKUP_REJECTED);
    }

    /** Who goes on waiting for the same waits as long as before. */
    private static OrderQueued queued(Order order, OrderKey key, Rest rest, Instant at) {
        var action = rest.action();
        var before = order.queued();
        if (before != null && before.reason() == reason(action)) {
            return new OrderQueued(
                    key, before.reason(), before.detail(), before.since(), null, before.cancelAt());
        }
        return new OrderQueued(
                key, reason(action), detail(rest.why()), at, null, cancelAt(action, at));
    }

    private static @Nullable Instant cancelAt(AfterAction action, Instant at) {
        if (action.kind() == AfterAction.Kind.CANCEL) {
            return at;
        }
        var hours = action.cancelAfterHours();
        return hours == null ? null : at.plus(Duration.ofHours(hours));
    }

    private static QueueReason reason(AfterAction action) {
        return switch (action.kind()) {
            case BACKORDER -> QueueReason.BACKORDER;
            case CANCEL -> QueueReason.UNFILLABLE;
            case NEXT, STRATEGY -> QueueReason.NO_LOCATION_COVERS;
            case QUEUE ->
                    action.queue() == null
                            ? QueueReason.NO_LOCATION_COVERS
                            : reason(action.queue());
        };
    }

    private static QueueReason reason(AfterAction.Queue queue) {
        return switch (queue) {
            case SOURCING -> QueueReason.NO_LOCATION_COVERS;
            case BACKORDER -> QueueReason.BACKORDER;
            case UNFILLABLE -> QueueReason.UNFILLABLE;
            case CUSTOMER_CARE -> QueueReason.CUSTOMER_CARE;
        };
    }

    private static String detail(@Nullable Result why) {
        return switch (why) {
            case null -> "It was refused as often as it may be; a person decides.";
            case NO_LOCATION -> "No location that may serve it is open to it.";
            case SPLIT -> "It would have to be split more often than it may be.";
            case PROMISE -> "No location could deliver it by the promised day.";
            case NOT_TOGETHER ->
                    "The locations that may serve it have each line, but not all of them.";
            case NOT_ENOUGH, UNDECIDED, BEST, GOOD, STAND_IN ->
                    "No set of the locations that may serve it has everything that is still open.";
        };
    }
}
