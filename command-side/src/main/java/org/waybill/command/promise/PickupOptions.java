package org.waybill.command.promise;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Network;
import org.waybill.command.network.Origins;
import org.waybill.command.promise.Candidates.Candidate;
import org.waybill.command.promise.PromiseAnswer.CostParts;
import org.waybill.command.promise.PromiseAnswer.Line;
import org.waybill.command.promise.PromiseAnswer.Option;
import org.waybill.command.promise.PromiseAnswer.Promised;
import org.waybill.command.promise.PromiseAnswer.Shipment;
import org.waybill.command.promise.PromiseAnswer.Unavailable;
import org.waybill.domain.Money;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.Sku;
import org.waybill.domain.promise.Charges;
import org.waybill.domain.promise.Readiness;
import org.waybill.domain.stock.Stock;

/** Finds the locations where all of a cart could be collected. */
@Component
class PickupOptions {

    /** So many of the nearest are told. */
    private static final int MOST = 5;

    private final Candidates candidates;
    private final Network network;
    private final Origins origins;

    PickupOptions(Candidates candidates, Network network, Origins origins) {
        this.candidates = candidates;
        this.network = network;
        this.origins = origins;
    }

    /** Adds what is possible, or why nothing is. */
    void add(
            CartView cart,
            Method method,
            Map<Sku, Stock> stocks,
            List<Option> options,
            List<Unavailable> not) {
        var closed = closed(cart, method);
        if (closed != null) {
            not.add(Unavailable.method(method, closed));
            return;
        }
        var found =
                candidates.of(cart, method, stocks).stream()
                        .filter(one -> asked(cart, one))
                        .filter(one -> handles(cart, one))
                        .toList();
        var complete =
                found.stream()
                        .filter(one -> one.hasAll(cart))
                        .map(one -> option(cart, method, one))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .limit(MOST)
                        .toList();
        if (complete.isEmpty()) {
            not.add(Unavailable.method(method, why(cart, found)));
        }
        options.addAll(complete);
    }

    private @Nullable String closed(CartView cart, Method method) {
        if (cart.pickupLocation() == null) {
            return null;
        }
        var filter = network.filter(cart.pickupLocation(), cart.channel(), method);
        return filter == null ? null : filter.name();
    }

    private static boolean asked(CartView cart, Candidate one) {
        return cart.pickupLocation() == null || cart.pickupLocation().equals(one.location());
    }

    private static boolean handles(CartView cart, Candidate one) {
        return cart.refused(one.operations().refusedHazmat()).isEmpty();
    }

    private static String why(CartView cart, List<Candidate> found) {
        if (found.stream().anyMatch(one -> one.hasAll(cart))) {
            return "NEVER_OPEN";
        }
        return found.isEmpty() && cart.pickupLocation() == null
                ? "NO_LOCATION"
                : "NOT_ENOUGH_AT_ONE_LOCATION";
    }

    private @Nullable Option option(CartView cart, Method method, Candidate candidate) {
        var origin = origins.origin(candidate.location(), cart.at(), 0);
        var ready = origin == null ? null : Readiness.of(origin, cart.at());
        if (origin == null || ready == null) {
            return null;
        }
        var date = origin.calendar().dateOf(ready.from());
        var promised = new Promised(date, date, null, ready.from(), ready.until(), null);
        var parts = parts(cart, candidate);
        var cost = parts.handling().plus(parts.labor());
        var lines =
                cart.lines().stream()
                        .map(line -> new Line(line.line().value(), line.quantity()))
                        .toList();
        var name = candidate.location().value();
        long grams = cart.lines().stream().mapToLong(one -> one.quantity() * one.grams()).sum();
        var shipment =
                new Shipment(name, null, candidate.metres(), grams, promised, cost, 0, lines);
        return new Option(
                method,
                null,
                null,
                List.of(name),
                promised,
                cost,
                parts,
                0,
                List.of(shipment),
                ready.steps().stream().map(PromiseAnswer.Component::of).toList());
    }

    private static CostParts parts(CartView cart, Candidate candidate) {
        var prices = Charges.of(candidate.operations(), cart.currency());
        long units = cart.lines().stream().mapToLong(CartView.Line::quantity).sum();
        return new CostParts(
                Money.zero(cart.currency()),
                Prices.money(prices.handling(), cart.currency()),
                Prices.money(prices.labor(), cart.currency()).times(units));
    }
}
