package org.waybill.command.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.States;
import org.waybill.command.network.Configuration;
import org.waybill.command.network.Goods;
import org.waybill.command.network.Known;
import org.waybill.command.network.LineRequirements;
import org.waybill.command.network.LineRequirements.LineNumber;
import org.waybill.command.network.Measures;
import org.waybill.command.network.PublicHolidays;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.Sku;

/** Looks up what a question is about, or says what is wrong with it. */
@Component
class PromiseIntake {

    private static final int MOST_LINES = 100;
    private static final int MOST_UNITS = 100_000;
    private static final String USUAL_CURRENCY = "USD";

    private final Known known;
    private final LineRequirements requirements;
    private final Measures measures;
    private final Goods goods;
    private final Configuration configuration;
    private final States states;
    private final Clock clock;

    PromiseIntake(
            Known known,
            LineRequirements requirements,
            Measures measures,
            Goods goods,
            Configuration configuration,
            States states,
            Clock clock) {
        this.known = known;
        this.requirements = requirements;
        this.measures = measures;
        this.goods = goods;
        this.configuration = configuration;
        this.states = states;
        this.clock = clock;
    }

    private record Asked(LineId line, Sku sku, int quantity, @Nullable String group) {}

    CartView view(PromiseBody body) {
        var channel = new ChannelId(body.channel());
        known.channel(channel, "/channel");
        var asked = asked(body, channel);
        checkLines(asked);
        var shipTo = body.shipTo() == null ? null : body.shipTo().destination();
        return new CartView(
                channel,
                lines(asked, body.cart() != null),
                body.cart() != null,
                shipTo,
                pickupLocation(body),
                methods(body.methods()),
                currency(body),
                Boolean.TRUE.equals(body.shipComplete()),
                at(body.at()));
    }

    private List<Asked> asked(PromiseBody body, ChannelId channel) {
        var lines = body.lines();
        if (lines == null) {
            return held(CartKey.of(Objects.requireNonNull(body.cart()), channel));
        }
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var name = line.line() == null ? Integer.toString(i + 1) : line.line();
            asked.add(
                    new Asked(
                            new LineId(name), new Sku(line.sku()), line.quantity(), line.group()));
        }
        return asked;
    }

    private List<Asked> held(CartKey cart) {
        var now = clock.instant();
        var held = new ArrayList<Asked>();
        states.cart(cart, Long.MAX_VALUE)
                .lines()
                .forEach(
                        (id, line) -> {
                            if (line.expiresAt().isAfter(now)) {
                                held.add(
                                        new Asked(
                                                id,
                                                line.line().sku(),
                                                line.line().quantity(),
                                                null));
                            }
                        });
        if (held.isEmpty()) {
            var detail = "The cart %s holds nothing.".formatted(cart.cart());
            throw refused("promise.cart-empty", detail, "/cart");
        }
        return held;
    }

    private static void checkLines(List<Asked> asked) {
        if (asked.size() > MOST_LINES) {
            var detail =
                    "A promise is made for %d lines at most, not %d."
                            .formatted(MOST_LINES, asked.size());
            throw refused("promise.too-large", detail, "/lines");
        }
        var names = new HashSet<LineId>();
        for (int i = 0; i < asked.size(); i++) {
            if (!names.add(asked.get(i).line())) {
                var detail = "Line %s is given twice.".formatted(asked.get(i).line());
                throw refused("promise.line-twice", detail, "/lines/%d/line".formatted(i));
            }
            if (asked.get(i).quantity() > MOST_UNITS) {
                var detail =
                        "A promise is made for %d units of a line at most.".formatted(MOST_UNITS);
                throw refused("promise.too-large", detail, "/lines/%d/quantity".formatted(i));
            }
        }
    }

    private List<CartView.Line> lines(List<Asked> asked, boolean held) {
        var lines = new ArrayList<CartView.Line>();
        for (int i = 0; i < asked.size(); i++) {
            var one = asked.get(i);
            var pointer = held ? "/cart" : "/lines/%d/sku".formatted(i);
            var ofOne = requirements.ofOne(one.sku(), pointer);
            lines.add(
                    new CartView.Line(
                            one.line(),
                            one.sku(),
                            one.quantity(),
                            ofOne,
                            measures.grams(one.sku()),
                            measures.cubicMillimetres(one.sku()),
                            one.group(),
                            goods.hazmat(one.sku())));
        }
        if (!held) {
            requirements.checkNumbers(
                    asked.stream().map(one -> new LineNumber(one.sku(), one.quantity())).toList());
        }
        return lines;
    }

    private @Nullable LocationId pickupLocation(PromiseBody body) {
        if (body.pickupLocation() == null) {
            return null;
        }
        var location = new LocationId(body.pickupLocation());
        known.location(location, "/pickupLocation");
        return location;
    }

    private static List<Method> methods(@Nullable List<Method> asked) {
        return asked == null || asked.isEmpty()
                ? List.of(Method.values())
                : asked.stream().distinct().sorted().toList();
    }

    /** That of the carriers if they agree; otherwise that of the customer's country. */
    private String currency(PromiseBody body) {
        if (body.currency() != null) {
            return body.currency();
        }
        var carriers = new HashSet<String>();
        configuration
                .carriers()
                .values()
                .forEach(
                        carrier -> {
                            if (carrier.enabled() && carrier.currency() != null) {
                                carriers.add(carrier.currency());
                            }
                        });
        if (carriers.size() == 1) {
            return carriers.iterator().next();
        }
        return body.shipTo() == null ? USUAL_CURRENCY : currencyOf(body.shipTo().country());
    }

    private static String currencyOf(String country) {
        var currency = Currency.getInstance(Locale.of("", country));
        return currency == null || currency.getDefaultFractionDigits() < 0
                ? USUAL_CURRENCY
                : currency.getCurrencyCode();
    }

    private Instant at(@Nullable Instant asked) {
        if (asked == null) {
            return clock.instant();
        }
        int year = asked.atZone(ZoneOffset.UTC).getYear();
        if (year < PublicHolidays.FIRST_YEAR || year > PublicHolidays.LAST_YEAR) {
            var detail =
                    "Calendars are known from %d to %d."
                            .formatted(PublicHolidays.FIRST_YEAR, PublicHolidays.LAST_YEAR);
            throw refused("promise.no-calendar", detail, "/at");
        }
        return asked;
    }

    private static RejectedException refused(String code, String detail, String pointer) {
        return new RejectedException(Rejection.unacceptable(code, detail, pointer));
    }
}
