package org.waybill.query.cart;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.ChannelId;
import org.waybill.projection.Moments;
import org.waybill.projection.cart.CartQueries;
import org.waybill.projection.cart.HeldView;
import org.waybill.query.Parameters;
import org.waybill.query.Positioned;
import org.waybill.query.Replies;

/** Answers what a cart holds. It asks the log, which every position has come to that was told. */
@RestController("cartAnswers")
class CartResource {

    private final CartQueries queries;
    private final Moments moments;

    CartResource(CartQueries queries, Moments moments) {
        this.queries = queries;
        this.moments = moments;
    }

    @GetMapping("/api/reservations/{cart}")
    ResponseEntity<Positioned<HeldView>> held(
            @PathVariable String cart,
            @RequestParam String channel,
            @RequestParam(required = false) @Nullable String asOf) {
        Parameters.id("cart", cart);
        Parameters.id("channel", channel);
        var key = CartKey.of(cart, new ChannelId(channel));
        return Replies.one(
                () -> queries.at(key, asOf == null ? moments.head() : moments.position(asOf)),
                HeldView::version);
    }
}
