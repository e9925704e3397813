package org.waybill.command.cart;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waybill.command.States;
import org.waybill.command.http.Answers;
import org.waybill.command.http.Door;
import org.waybill.command.http.Id;
import org.waybill.command.http.Quantity;
import org.waybill.command.network.Known;
import org.waybill.command.network.LineRequirements;
import org.waybill.command.network.LineRequirements.LineNumber;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.cart.Cart;
import org.waybill.domain.cart.CartCommand.AbandonCart;
import org.waybill.domain.cart.CartCommand.ExtendCart;
import org.waybill.domain.cart.CartCommand.HoldCart;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.cart.CartLine;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.store.Receipt;

/** Holds stock for carts over HTTP. */
@RestController
class ReservationResource {

    private final Door door;
    private final Known known;
    private final LineRequirements requirements;
    private final States states;
    private final Clock clock;

    ReservationResource(
            Door door, Known known, LineRequirements requirements, States states, Clock clock) {
        this.door = door;
        this.known = known;
        this.requirements = requirements;
        this.states = states;
        this.clock = clock;
    }

    /** What a cart wants held, and for how many seconds. */
    record Body(
            @Id String cart,
            @Id String channel,
            @NotNull @Min(1) @Max(604_800) Integer ttlSeconds,
            @NotEmpty @Size(max = 2_000) List<@Valid @NotNull Line> lines) {}

    /** For how many seconds from now a cart holds what it holds. */
    record Extension(@Id String channel, @NotNull @Min(1) @Max(604_800) Integer ttlSeconds) {}

    /** Units of a SKU for a cart's line. */
    record Line(@Id String line, @Id String sku, @Quantity Integer quantity) {}

    /** What a cart holds. */
    record Answer(
            String cart, String channel, List<HeldLine> lines, Instant expiresAt, long version) {}

    /** Units held for a cart's line, and until when. */
    record HeldLine(String line, String sku, int quantity, Instant expiresAt) {}

    @PostMapping("/api/reservations")
    ResponseEntity<Answer> hold(@Valid @RequestBody Body body) {
        var channel = new ChannelId(body.channel());
        known.channel(channel, "/channel");
        var key = CartKey.of(body.cart(), channel);
        var now = clock.instant();
        var expiresAt = now.plusSeconds(body.ttlSeconds());
        Receipt<Cart> receipt = door.send(new HoldCart(key, lines(body), expiresAt, now));
        var cart =
                Objects.requireNonNullElseGet(
                        receipt.result(), () -> states.cart(key, receipt.position()));
        return Answers.created(receipt, cart.version(), answer(key, cart, expiresAt));
    }

    @PostMapping("/api/reservations/{cart}/extensions")
    ResponseEntity<Answer> extend(
            @PathVariable @Id String cart, @Valid @RequestBody Extension body) {
        var key = CartKey.of(cart, new ChannelId(body.channel()));
        var now = clock.instant();
        var expiresAt = now.plusSeconds(body.ttlSeconds());
        Receipt<Cart> receipt = door.send(new ExtendCart(key, expiresAt, now));
        var held =
                Objects.requireNonNullElseGet(
                        receipt.result(), () -> states.cart(key, receipt.position()));
        return Answers.ok(receipt, held.version(), answer(key, held, expiresAt));
    }

    @DeleteMapping("/api/reservations/{cart}")
    ResponseEntity<Answer> abandon(
            @PathVariable @Id String cart, @RequestParam @Id String channel) {
        var key = CartKey.of(cart, new ChannelId(channel));
        Receipt<Cart> receipt = door.send(new AbandonCart(key));
        var left =
                Objects.requireNonNullElseGet(
                        receipt.result(), () -> states.cart(key, receipt.position()));
        return Answers.ok(receipt, left.version(), answer(key, left, clock.instant()));
    }

    private List<CartLine> lines(Body body) {
        var lines = new ArrayList<CartLine>();
        var seen = new HashSet<String>();
        for (int i = 0; i < body.lines().size(); i++) {
            var line = body.lines().get(i);
            if (!seen.add(line.line())) {
                var detail = "Line %s is given twice.".formatted(line.line());
                throw new RejectedException(
                        Rejection.unacceptable(
                                "cart.line-twice", detail, "/lines/%d/line".formatted(i)));
            }
            var sku = new Sku(line.sku());
            var ofOne = requirements.ofOne(sku, "/lines/%d/sku".formatted(i));
            lines.add(new CartLine(new LineId(line.line()), sku, line.quantity(), ofOne));
        }
        requirements.checkNumbers(
                lines.stream().map(line -> new LineNumber(line.sku(), line.quantity())).toList());
        return lines;
    }

    private static Answer answer(CartKey key, Cart cart, Instant expiresAt) {
        var held = new ArrayList<HeldLine>();
        cart.lines()
                .forEach(
                        (id, line) ->
                                held.add(
                                        new HeldLine(
                                                id.value(),
                                                line.line().sku().value(),
                                                line.line().quantity(),
                                                line.expiresAt())));
        return new Answer(key.cart(), key.channel().value(), held, expiresAt, cart.version());
    }
}
