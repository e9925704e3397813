package org.waybill.projection.cart;

import java.time.Instant;
import java.util.List;
import org.waybill.domain.cart.Cart;
import org.waybill.domain.cart.CartKey;

/**
 * What a cart holds.
 *
 * @param lines that hold units, by their ids; one whose time is over is there until its end is
 *     recorded
 * @param version the number of the cart's events
 */
public record HeldView(String cart, String channel, List<Line> lines, long version) {

    /** Units of a SKU for a line, and until when. */
    public record Line(String line, String sku, int quantity, Instant expiresAt) {}

    static HeldView of(CartKey key, Cart cart) {
        var lines =
                cart.lines().values().stream()
                        .map(
                                held ->
                                        new Line(
                                                held.line().line().value(),
                                                held.line().sku().value(),
                                                held.line().quantity(),
                                                held.expiresAt()))
                        .toList();
        return new HeldView(key.cart(), key.channel().value(), lines, cart.version());
    }
}
