package org.waybill.projection.cart;

import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.cart.CartKey;
import org.waybill.projection.Answer;
import org.waybill.projection.Past;

/** Answers what a cart holds, from its own short history. */
@Component
public class CartQueries {

    private final Past past;

    public CartQueries(Past past) {
        this.past = past;
    }

    /** What a cart held at a position. */
    public Answer<HeldView> at(CartKey key, long position) {
        var cart = past.cart(key, position);
        if (cart.version() == 0) {
            var detail = "Cart %s never held anything.".formatted(key.cart());
            throw new RejectedException(Rejection.notFound("cart.unknown", detail));
        }
        return new Answer<>(HeldView.of(key, cart), position);
    }
}
