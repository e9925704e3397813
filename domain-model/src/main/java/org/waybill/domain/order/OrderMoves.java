package org.waybill.domain.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.FulfillmentOrder;
import org.waybill.domain.fulfillment.FulfillmentStatus;
import org.waybill.domain.order.OrderCommand.MoveOrders;
import org.waybill.domain.order.OrderEvent.OrderMoved;
import org.waybill.domain.sourcing.SourcingRequest.StockSeen;

/**
 * The rules of sending orders otherwise: only whole parts, and none that a location has accepted.
 */
public final class OrderMoves {

    private OrderMoves() {}

    /** Whether an order may go otherwise at all: all of it has locations, and nobody accepted. */
    public static boolean movable(Order order, Collection<FulfillmentOrder> works) {
        return order.ended() == null
                && order.holds().isEmpty()
                && !order.asPlaced().method().collected()
                && !works.isEmpty()
                && order.lines().values().stream().allMatch(line -> line.open() == line.assigned())
                && works.stream().allMatch(work -> work.status() == FulfillmentStatus.REQUESTED);
    }

    /**
     * What differs between the parts of an order and those of another plan.
     *
     * @param gain what the order costs less by that plan, in micros
     */
    public static OrderMove move(
            Order order, OrderKey key, List<OrderMove.Part> plan, long gain, List<StockSeen> seen) {
        var left = new ArrayList<>(plan);
        var from = new ArrayList<Allotment>();
        for (var part : order.parts()) {
            var same =
                    left.stream()
                            .filter(one -> one.location().equals(part.location()))
                            .filter(one -> counts(one.lines()).equals(counts(part.lines())))
                            .findFirst();
            same.ifPresentOrElse(left::remove, () -> from.add(part));
        }
        return new OrderMove(key, order.version(), from, left, gain, seen);
    }

    private static Map<LineId, Integer> counts(List<LineCount> lines) {
        var counts = new HashMap<LineId, Integer>();
        lines.forEach(line -> counts.merge(line.lineId(), line.quantity(), Integer::sum));
        return counts;
    }

    /** Decides about one of the orders of a step. */
    public static Decision<OrderEvent> decide(
            Order order, OrderMove move, Collection<FulfillmentOrder> works, MoveOrders c) {
        if (order.version() != move.version() || !movable(order, works)) {
            var detail = "Something has happened to the order since it was looked at.";
            return Decision.refuse(Rejection.conflict("order.moved-on", detail));
        }
        var to = new ArrayList<Allotment>();
        int number = order.allotments().size();
        for (var part : move.to()) {
            number++;
            var id = new FulfillmentId(move.order().value() + ".F" + number);
            to.add(new Allotment(id, part.location(), part.lines()));
        }
        return Decision.accept(
                new OrderMoved(
                        move.order(),
                        c.run(),
                        c.step(),
                        move.from(),
                        to,
                        move.gain(),
                        c.currency(),
                        c.ruleSet(),
                        c.version(),
                        c.prices(),
                        move.seen()));
    }
}
