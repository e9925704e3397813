package org.waybill.saga.cart;

import java.time.Instant;
import java.util.List;
import org.waybill.domain.cart.CartCommand.ExpireCart;
import org.waybill.domain.cart.CartEvent;
import org.waybill.domain.cart.CartEvent.CartAbandoned;
import org.waybill.domain.cart.CartEvent.CartConverted;
import org.waybill.domain.cart.CartEvent.CartExpired;
import org.waybill.domain.cart.CartEvent.CartExtended;
import org.waybill.domain.cart.CartEvent.CartHeld;
import org.waybill.domain.cart.CartKey;
import org.waybill.saga.Timer;

/**
 * What follows from what a cart holds: it is asked to end what is over at every instant at which
 * something may be. It remembers nothing; the cart itself knows what is still held.
 */
final class CartProcess {

    private CartProcess() {}

    /** The timers that an event sets. */
    static List<Timer> react(CartEvent event) {
        return switch (event) {
            case CartHeld e -> List.of(end(e.cart(), e.expiresAt()));
            case CartExtended e -> List.of(end(e.cart(), e.expiresAt()));
            case CartExpired _, CartAbandoned _, CartConverted _ -> List.of();
        };
    }

    private static Timer end(CartKey cart, Instant at) {
        return new Timer("expire-cart", cart.value(), at, new ExpireCart(cart, at));
    }
}
