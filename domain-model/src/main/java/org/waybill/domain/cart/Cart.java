package org.waybill.domain.cart;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
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
import org.waybill.domain.order.LineId;

/**
 * A cart's holds, as its history has made them.
 *
 * @param version the number of its events
 * @param lines what is held, by line
 */
public record Cart(long version, Map<LineId, HeldLine> lines) {

    /** Before anything happened. */
    public static final Cart EMPTY = new Cart(0, Map.of());

    /** A line and when its hold ends. */
    public record HeldLine(CartLine line, Instant expiresAt) {}

    public Cart {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /** What follows from a command. */
    public Decision<CartEvent> decide(CartCommand command) {
        return switch (command) {
            case HoldCart c -> Decision.accept(new CartHeld(c.cart(), c.lines(), c.expiresAt()));
            case ExtendCart c -> extend(c);
            case ExpireCart c -> expire(c);
            case AbandonCart c when lines.isEmpty() -> Decision.refuse(nothingHeld(c.cart()));
            case AbandonCart c -> Decision.accept(new CartAbandoned(c.cart()));
            case ConvertCart c when lines.isEmpty() -> Decision.accept();
            case ConvertCart c -> Decision.accept(new CartConverted(c.cart(), c.order()));
        };
    }

    /** The cart after an event. */
    public Cart evolve(CartEvent event) {
        var next = new TreeMap<>(lines);
        switch (event) {
            case CartHeld e ->
                    e.lines()
                            .forEach(
                                    line ->
                                            next.put(
                                                    line.line(),
                                                    new HeldLine(line, e.expiresAt())));
            case CartExtended e ->
                    e.lines()
                            .forEach(
                                    line ->
                                            next.computeIfPresent(
                                                    line,
                                                    (id, held) ->
                                                            new HeldLine(
                                                                    held.line(), e.expiresAt())));
            case CartExpired e -> e.lines().forEach(next::remove);
            case CartAbandoned e -> next.clear();
            case CartConverted e -> next.clear();
        }
        return new Cart(version + 1, next);
    }

    private Decision<CartEvent> extend(ExtendCart c) {
        if (lines.isEmpty()) {
            return Decision.refuse(nothingHeld(c.cart()));
        }
        if (!over(c.at()).isEmpty()) {
            var detail = "The time of what cart %s held is over.".formatted(c.cart().cart());
            return Decision.refuse(Rejection.conflict("cart.hold-over", detail));
        }
        var extended = those(held -> held.expiresAt().isBefore(c.expiresAt()));
        return extended.isEmpty()
                ? Decision.accept()
                : Decision.accept(new CartExtended(c.cart(), extended, c.expiresAt()));
    }

    private List<LineId> over(Instant at) {
        return those(held -> !held.expiresAt().isAfter(at));
    }

    private List<LineId> those(Predicate<HeldLine> which) {
        return lines.values().stream()
                .filter(which)
                .map(held -> held.line().line())
                .sorted()
                .toList();
    }

    private Decision<CartEvent> expire(ExpireCart c) {
        var over = over(c.at());
        return over.isEmpty()
                ? Decision.accept()
                : Decision.accept(new CartExpired(c.cart(), over));
    }

    private static Rejection nothingHeld(CartKey cart) {
        return Rejection.notFound(
                "cart.nothing-held", "Cart %s holds nothing.".formatted(cart.cart()));
    }
}
