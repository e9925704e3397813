package org.waybill.saga.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.domain.cart.CartCommand.ExpireCart;
import org.waybill.domain.cart.CartEvent.CartAbandoned;
import org.waybill.domain.cart.CartEvent.CartExtended;
import org.waybill.domain.cart.CartEvent.CartHeld;
import org.waybill.domain.cart.CartKey;
import org.waybill.saga.Given;
import org.waybill.saga.Timer;

class CartProcessTest {

    private static final CartKey CART = CartKey.of("c-1", Given.WEB);

    @Test
    void looksAgainWhenAHoldIsOver() {
        var expected =
                new Timer("expire-cart", "c-1@web", Given.NOON, new ExpireCart(CART, Given.NOON));
        assertThat(CartProcess.react(new CartHeld(CART, List.of(), Given.NOON)))
                .containsExactly(expected);
        assertThat(CartProcess.react(new CartExtended(CART, List.of(), Given.NOON)))
                .containsExactly(expected);
    }

    @Test
    void hasNothingToDoForACartThatIsGivenUp() {
        assertThat(CartProcess.react(new CartAbandoned(CART))).isEmpty();
    }
}
