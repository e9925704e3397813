package org.waybill.domain.cart;

import java.time.Instant;
import java.util.List;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.order.OrderKey;

/** What can be asked of a cart. */
public sealed interface CartCommand extends AggregateCommand {

    CartKey cart();

    @Override
    default String aggregateId() {
        return cart().address();
    }

    /**
     * Holds stock for lines; a known line is replaced.
     *
     * @param expiresAt when the holds end by themselves
     * @param at now
     */
    record HoldCart(CartKey cart, List<CartLine> lines, Instant expiresAt, Instant at)
            implements CartCommand {}

    /**
     * Lets what is held end later; what ends later anyway is left alone.
     *
     * @param at now; what ended before cannot be extended
     */
    record ExtendCart(CartKey cart, Instant expiresAt, Instant at) implements CartCommand {}

    /** Ends what is over. */
    record ExpireCart(CartKey cart, Instant at) implements CartCommand {}

    /** Gives the cart up. */
    record AbandonCart(CartKey cart) implements CartCommand {}

    /** Says that an order took the cart's place. */
    record ConvertCart(CartKey cart, OrderKey order) implements CartCommand {}
}
