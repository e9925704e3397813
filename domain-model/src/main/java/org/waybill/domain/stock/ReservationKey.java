package org.waybill.domain.stock;

import org.waybill.domain.cart.CartKey;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;

/** A line of an order, a cart or a transfer, seen from a SKU. */
public record ReservationKey(Owner owner, LineId line) implements Comparable<ReservationKey> {

    /** A cart's line. */
    static ReservationKey of(CartKey cart, LineId line) {
        return new ReservationKey(Owner.of(cart), line);
    }

    /** Comes before every line of an owner. */
    static ReservationKey firstOf(Owner owner) {
        return new ReservationKey(owner, new LineId(""));
    }

    /** The order whose line this is; only for one that is an order's. */
    OrderKey order() {
        return new OrderKey(owner.value().substring("order:".length()));
    }

    /** The cart whose line this is; only for one that is a cart's. */
    CartKey cart() {
        return new CartKey(owner.value().substring("cart:".length()));
    }

    /** What the units of a transfer's line are as supply. */
    SupplyKey source() {
        return SupplyKey.of(owner.value(), line);
    }

    @Override
    public int compareTo(ReservationKey other) {
        int byOwner = owner.compareTo(other.owner);
        return byOwner != 0 ? byOwner : line.compareTo(other.line);
    }
}
