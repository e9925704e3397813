package org.waybill.domain.order;

import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.order.OrderCommand.SubstituteLine;
import org.waybill.domain.order.OrderEvent.OrderLineSubstituted;

/** The rules of substitution: only for units that no location was given. */
public final class OrderSubstitution {

    private OrderSubstitution() {}

    /** Decides. */
    public static Decision<OrderEvent> decide(Order order, SubstituteLine c) {
        if (order.ended() != null) {
            return OrderDecisions.illegal(order, "changed");
        }
        var line = order.lines().get(c.line());
        if (line == null) {
            var detail = "The order has no line %s.".formatted(c.line());
            return Decision.refuse(Rejection.unacceptable("order.line-unknown", detail, "/lineId"));
        }
        if (line.line().sku().equals(c.sku())) {
            var detail = "Line %s is of SKU %s already.".formatted(c.line(), c.sku());
            return Decision.refuse(Rejection.unacceptable("order.same-sku", detail, "/sku"));
        }
        int waiting = line.unassigned();
        int units = c.units() == null ? waiting : c.units();
        if (units == 0 || units > waiting) {
            var detail = "Of line %s %d units wait for a location.".formatted(c.line(), waiting);
            return Decision.refuse(Rejection.conflict("order.not-waiting", detail));
        }
        return Decision.accept(
                new OrderLineSubstituted(c.order(), c.line(), units, by(order, line, units, c)));
    }

    private static OrderLine by(Order order, LineState line, int units, SubstituteLine c) {
        int number = 1;
        while (order.lines().containsKey(new LineId("S" + number))) {
            number++;
        }
        return new OrderLine(
                new LineId("S" + number),
                c.sku(),
                units,
                line.line().unitPrice(),
                c.requirements(),
                line.line().group());
    }
}
