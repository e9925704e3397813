package org.waybill.domain.cart;

import java.time.Instant;
import java.util.List;
import org.waybill.domain.Stored;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;

/** What has happened to a cart. */
public sealed interface CartEvent {

    CartKey cart();

    /** Stock is held for these lines until an instant. */
    @Stored("cart.CartHeld")
    record CartHeld(CartKey cart, List<CartLine> lines, Instant expiresAt) implements CartEvent {
        public CartHeld {
            lines = List.copyOf(lines);
        }
    }

    /** What these lines hold ends later than it was to. */
    @Stored("cart.CartExtended")
    record CartExtended(CartKey cart, List<LineId> lines, Instant expiresAt) implements CartEvent {
        public CartExtended {
            lines = List.copyOf(lines);
        }
    }

    /** The time of these lines was over. */
    @Stored("cart.CartExpired")
    record CartExpired(CartKey cart, List<LineId> lines) implements CartEvent {
        public CartExpired {
            lines = List.copyOf(lines);
        }
    }

    /** The cart was given up. */
    @Stored("cart.CartAbandoned")
    record CartAbandoned(CartKey cart) implements CartEvent {}

    /** An order took the cart's place. */
    @Stored("cart.CartConverted")
    record CartConverted(CartKey cart, OrderKey order) implements CartEvent {}
}
