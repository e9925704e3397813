package org.waybill.domain.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.waybill.domain.Decision;
import org.waybill.domain.Fault;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.order.OrderCommand.CancelOrder;
import org.waybill.domain.order.OrderEvent.OrderCancelled;
import org.waybill.domain.order.OrderEvent.OrderCompleted;
import org.waybill.domain.order.OrderEvent.OrderLinesCancelled;

/**
 * The rules of giving units up: never what has left, first what no location was given, then the
 * parts given last.
 */
public final class OrderCancellation {

    private OrderCancellation() {}

    /**
     * Decides.
     *
     * @param left the parts that have left their location, whether the order has noted it yet or
     *     not
     */
    public static Decision<OrderEvent> decide(Order order, CancelOrder c, Set<FulfillmentId> left) {
        boolean whole = c.lines().isEmpty();
        if (order.ended() != null || (whole && anyLeft(order, left))) {
            return OrderDecisions.illegal(order, "cancelled");
        }
        var unknown = unknown(order, c.lines());
        if (!unknown.isEmpty()) {
            return Decision.refuse(
                    Rejection.unacceptable(
                            "order.line-unknown", unknown.getFirst().detail(), unknown));
        }
        var asked = whole ? everythingOpen(order) : c.lines();
        var faults = faults(order, asked, left);
        if (!faults.isEmpty()) {
            return Decision.refuse(
                    Rejection.conflict(
                            "order.not-cancellable", faults.getFirst().detail(), faults));
        }
        var wanted = addedUp(asked);
        var cancelled =
                new OrderLinesCancelled(
                        c.order(), wanted, allotted(order, wanted, left), c.reason());
        return Decision.accept(withEnd(order.evolve(cancelled), cancelled, c));
    }

    private static boolean anyLeft(Order order, Set<FulfillmentId> left) {
        return order.anyShipped()
                || order.allotments().stream().anyMatch(a -> left.contains(a.fulfillment()));
    }

    private static List<OrderEvent> withEnd(
            Order after, OrderLinesCancelled cancelled, CancelOrder c) {
        if (after.lines().values().stream()
                .allMatch(line -> line.open() == 0 && line.shipped() == 0)) {
            return List.of(cancelled, new OrderCancelled(c.order(), c.reason()));
        }
        return OrderDecisions.closed(after)
                ? List.of(cancelled, new OrderCompleted(c.order()))
                : List.of(cancelled);
    }

    private static List<LineCount> everythingOpen(Order order) {
        return order.lines().entrySet().stream()
                .filter(entry -> entry.getValue().open() > 0)
                .map(entry -> new LineCount(entry.getKey(), entry.getValue().open()))
                .toList();
    }

    private static List<LineCount> addedUp(List<LineCount> lines) {
        var sums = new LinkedHashMap<LineId, Integer>();
        lines.forEach(line -> sums.merge(line.lineId(), line.quantity(), Math::addExact));
        return sums.entrySet().stream()
                .map(sum -> new LineCount(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static List<Fault> unknown(Order order, List<LineCount> lines) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).lineId();
            if (!order.lines().containsKey(line)) {
                var detail = "The order has no line %s.".formatted(line);
                faults.add(new Fault("/lines/%d/lineId".formatted(i), detail));
            }
        }
        return faults;
    }

    private static List<Fault> faults(
            Order order, List<LineCount> wanted, Set<FulfillmentId> left) {
        var sums = new LinkedHashMap<LineId, Long>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < wanted.size(); i++) {
            var line = wanted.get(i);
            int most = cancellable(order, line.lineId(), left);
            long asked = sums.merge(line.lineId(), (long) line.quantity(), Long::sum);
            if (asked > most) {
                var detail =
                        "Of line %s, %d can still be cancelled; %d asked for."
                                .formatted(line.lineId(), most, asked);
                faults.add(new Fault("/lines/%d/quantity".formatted(i), detail));
            }
        }
        return faults;
    }

    private static int cancellable(Order order, LineId line, Set<FulfillmentId> left) {
        var state = order.lines().get(line);
        if (state == null) {
            return 0;
        }
        int atWork =
                order.allotments().stream()
                        .filter(a -> !left.contains(a.fulfillment()))
                        .mapToInt(a -> a.of(line))
                        .sum();
        return Math.min(state.open(), state.unassigned() + atWork);
    }

    private static List<Allotment> allotted(
            Order order, List<LineCount> wanted, Set<FulfillmentId> left) {
        Map<LineId, Integer> toTake = new LinkedHashMap<>();
        for (var line : wanted) {
            var state = order.lines().get(line.lineId());
            int unassigned = state == null ? 0 : state.unassigned();
            toTake.put(line.lineId(), Math.max(0, line.quantity() - unassigned));
        }
        var taken = new ArrayList<Allotment>();
        for (var allotment : order.allotments().reversed()) {
            var part =
                    left.contains(allotment.fulfillment())
                            ? List.<LineCount>of()
                            : take(allotment, toTake);
            if (!part.isEmpty()) {
                taken.add(new Allotment(allotment.fulfillment(), allotment.location(), part));
            }
        }
        return taken;
    }

    private static List<LineCount> take(Allotment allotment, Map<LineId, Integer> toTake) {
        Map<LineId, Integer> part = new TreeMap<>();
        for (var line : allotment.lines()) {
            int units = Math.min(line.quantity(), toTake.getOrDefault(line.lineId(), 0));
            if (units > 0) {
                part.put(line.lineId(), units);
                toTake.merge(line.lineId(), -units, Integer::sum);
            }
        }
        return part.entrySet().stream().map(e -> new LineCount(e.getKey(), e.getValue())).toList();
    }
}
