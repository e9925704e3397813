package org.waybill.domain.stock;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.transfer.TransferId;

/**
 * Whose units are set aside.
 *
 * @param value the address of an order, a cart or a transfer
 */
public record Owner(String value) implements Comparable<Owner> {

    /** An order's. */
    public static Owner of(OrderKey order) {
        return new Owner(order.address());
    }

    /** An order's or, where there is none, a cart's. */
    static Owner of(@Nullable OrderKey order, @Nullable CartKey cart) {
        return order == null ? of(Objects.requireNonNull(cart)) : of(order);
    }

    /** A cart's. */
    public static Owner of(CartKey cart) {
        return new Owner(cart.address());
    }

    /** A transfer's. */
    public static Owner of(TransferId transfer) {
        return new Owner(transfer.address());
    }

    @Override
    public int compareTo(Owner other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
