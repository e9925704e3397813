package org.waybill.command.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.http.RequestException;
import org.waybill.command.network.Known;
import org.waybill.command.network.LineRequirements;
import org.waybill.command.network.LineRequirements.LineNumber;
import org.waybill.domain.Money;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.DeliveryWish;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderCommand.PlaceOrder;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.OrderLine;
import org.waybill.domain.product.Sku;

/** Makes a command of what a channel sends, or says what is wrong with it. */
@Component
class OrderIntake {

    /** By how much a channel's clock may be ahead of ours. */
    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);

    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final Known known;
    private final LineRequirements requirements;

    OrderIntake(Known known, LineRequirements requirements) {
        this.known = known;
        this.requirements = requirements;
    }

    /**
     * The command.
     *
     * @param number the order's number in its channel
     */
    PlaceOrder command(OrderBody body, String number, Instant now) {
        var channel = new ChannelId(body.channel());
        known.channel(channel, "/channel");
        var lines = lines(body);
        checkTotal(lines);
        return new PlaceOrder(
                OrderKey.of(number, channel),
                body.customer().customer(),
                placedAt(body, now),
                body.method(),
                pickupLocation(body),
                shipTo(body),
                body.ifUnavailable(),
                lines,
                body.cart() == null ? null : CartKey.of(body.cart(), channel),
                body.payment() == null ? null : body.payment().token(),
                wish(body),
                now);
    }

    private static Instant placedAt(OrderBody body, Instant now) {
        if (body.placedAt() == null) {
            return now;
        }
        if (body.placedAt().isAfter(now.plus(MOST_AHEAD))) {
            var detail = "An order cannot be placed in the future.";
            throw new RejectedException(
                    Rejection.unacceptable("order.in-future", detail, "/placedAt"));
        }
        return body.placedAt();
    }

    private static @Nullable DeliveryWish wish(OrderBody body) {
        if (body.deliverBy() != null
                && (body.deliverBy().isBefore(FIRST_DAY) || body.deliverBy().isAfter(LAST_DAY))) {
            throw RequestException.malformed(
                    "must be a day of this century or the last", "/deliverBy");
        }
        return body.wish();
    }

    private @Nullable LocationId pickupLocation(OrderBody body) {
        var place = body.pickupLocation();
        if (!body.method().collected()) {
            if (place != null) {
                throw RequestException.malformed(
                        "belongs to orders that are collected", "/pickupLocation");
            }
            return null;
        }
        if (place == null) {
            throw RequestException.malformed(
                    "is required for an order that is collected", "/pickupLocation");
        }
        var location = new LocationId(place);
        known.location(location, "/pickupLocation");
        return location;
    }

    private static @Nullable Destination shipTo(OrderBody body) {
        if (body.shipTo() == null) {
            if (!body.method().collected()) {
                throw RequestException.malformed(
                        "is required for an order that is sent", "/shipTo");
            }
            return null;
        }
        return body.shipTo().destination();
    }

    private List<OrderLine> lines(OrderBody body) {
        var lines = new ArrayList<OrderLine>();
        var seen = new HashSet<String>();
        var currency = body.lines().getFirst().unitPrice().currency();
        for (int i = 0; i < body.lines().size(); i++) {
            var line = body.lines().get(i);
            if (!seen.add(line.lineId())) {
                var detail = "Line %s is given twice.".formatted(line.lineId());
                throw refused("order.line-twice", detail, i, "lineId");
            }
            if (!line.unitPrice().currency().equals(currency)) {
                var detail =
                        "An order is in one currency; its first line is in %s.".formatted(currency);
                throw refused("order.currency-mismatch", detail, i, "unitPrice/currency");
            }
            lines.add(line(line, i));
        }
        requirements.checkNumbers(
                lines.stream().map(line -> new LineNumber(line.sku(), line.quantity())).toList());
        return lines;
    }

    private OrderLine line(OrderBody.LineBody line, int i) {
        var sku = new Sku(line.sku());
        var ofOne = requirements.ofOne(sku, "/lines/%d/sku".formatted(i));
        return new OrderLine(
                new LineId(line.lineId()),
                sku,
                line.quantity(),
                line.unitPrice().money(),
                ofOne,
                line.group());
    }

    private static RejectedException refused(String code, String detail, int line, String field) {
        return new RejectedException(
                Rejection.unacceptable(code, detail, "/lines/%d/%s".formatted(line, field)));
    }

    private static void checkTotal(List<OrderLine> lines) {
        try {
            var total = Money.zero(lines.getFirst().unitPrice().currency());
            for (var line : lines) {
                total = total.plus(line.unitPrice().times(line.quantity()));
            }
        } catch (ArithmeticException e) {
            var detail = "The order's total is larger than can be written down.";
            throw new RejectedException(
                    Rejection.unacceptable("order.total-too-large", detail, "/lines"));
        }
    }
}
