package org.waybill.domain.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Rejection;
import org.waybill.domain.Story;
import org.waybill.domain.cart.Cart.HeldLine;
import org.waybill.domain.cart.CartCommand.AbandonCart;
import org.waybill.domain.cart.CartCommand.ConvertCart;
import org.waybill.domain.cart.CartCommand.ExpireCart;
import org.waybill.domain.cart.CartCommand.ExtendCart;
import org.waybill.domain.cart.CartCommand.HoldCart;
import org.waybill.domain.cart.CartEvent.CartAbandoned;
import org.waybill.domain.cart.CartEvent.CartConverted;
import org.waybill.domain.cart.CartEvent.CartExpired;
import org.waybill.domain.cart.CartEvent.CartExtended;
import org.waybill.domain.cart.CartEvent.CartHeld;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;

class CartTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(600);
    private static final ChannelId WEB = new ChannelId("web");
    private static final CartKey CART = CartKey.of("c-1", WEB);
    private static final OrderKey ORDER = OrderKey.of("1001", WEB);

    private final Story<Cart, CartCommand, CartEvent> cart =
            new Story<>(Cart.EMPTY, Cart::evolve, Cart::decide);

    @Test
    void holdsLines() {
        cart.when(new HoldCart(CART, List.of(line("1", 2)), SOON, NOW))
                .then(new CartHeld(CART, List.of(line("1", 2)), SOON));
    }

    @Test
    void aKnownLineIsReplacedAndOthersStay() {
        var held =
                cart.given(
                        new CartHeld(CART, List.of(line("1", 2), line("2", 1)), SOON),
                        new CartHeld(CART, List.of(line("1", 5)), LATER));
        assertThat(held.state().lines())
                .containsEntry(new LineId("1"), new HeldLine(line("1", 5), LATER))
                .containsEntry(new LineId("2"), new HeldLine(line("2", 1), SOON))
                .hasSize(2);
    }

    @Test
    void onlyWhatIsOverExpires() {
        var held =
                cart.given(
                        new CartHeld(CART, List.of(line("2", 1), line("1", 1)), SOON),
                        new CartHeld(CART, List.of(line("3", 1)), LATER));
        held.when(new ExpireCart(CART, SOON.minusMillis(1))).nothing();
        held.when(new ExpireCart(CART, SOON))
                .then(new CartExpired(CART, List.of(new LineId("1"), new LineId("2"))));
        assertThat(held.after(new ExpireCart(CART, SOON)).state().lines())
                .containsOnlyKeys(new LineId("3"));
    }

    @Test
    void isExtendedWhereThatIsLater() {
        var held =
                cart.given(
                        new CartHeld(CART, List.of(line("1", 1)), SOON),
                        new CartHeld(CART, List.of(line("2", 1)), LATER));
        held.when(new ExtendCart(CART, LATER, NOW))
                .then(new CartExtended(CART, List.of(new LineId("1")), LATER));
        held.after(new ExtendCart(CART, LATER, NOW))
                .when(new ExpireCart(CART, LATER.minusMillis(1)))
                .nothing();
        held.when(new ExtendCart(CART, SOON, NOW)).nothing();
    }

    @Test
    void whatIsOverOrHoldsNothingIsNotExtended() {
        cart.given(new CartHeld(CART, List.of(line("1", 1)), SOON))
                .when(new ExtendCart(CART, LATER, SOON))
                .refused("cart.hold-over");
        var refusal = cart.when(new ExtendCart(CART, LATER, NOW)).refused("cart.nothing-held");
        assertThat(refusal.kind()).isEqualTo(Rejection.Kind.NOT_FOUND);
    }

    @Test
    void isAbandonedOnce() {
        var held = cart.given(new CartHeld(CART, List.of(line("1", 1)), SOON));
        held.when(new AbandonCart(CART)).then(new CartAbandoned(CART));
        var refusal = held.after(new AbandonCart(CART)).when(new AbandonCart(CART));
        assertThat(refusal.refused("cart.nothing-held").kind()).isEqualTo(Rejection.Kind.NOT_FOUND);
    }

    @Test
    void becomesAnOrderOnce() {
        var held = cart.given(new CartHeld(CART, List.of(line("1", 1)), SOON));
        held.when(new ConvertCart(CART, ORDER)).then(new CartConverted(CART, ORDER));
        var converted = held.after(new ConvertCart(CART, ORDER));
        converted.when(new ConvertCart(CART, ORDER)).nothing();
        assertThat(converted.state()).isEqualTo(new Cart(2, Map.of()));
    }

    @Test
    void itsKeyTellsItsIdAndItsChannel() {
        assertThat(CART.cart()).isEqualTo("c-1");
        assertThat(CART.channel()).isEqualTo(WEB);
        assertThat(CART.address()).isEqualTo("cart:c-1@web");
    }

    private static CartLine line(String id, int quantity) {
        return new CartLine(new LineId(id), new Sku("LAMP"), quantity, List.of());
    }
}
