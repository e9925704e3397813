package org.waybill.command.promise;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Network;
import org.waybill.command.promise.Candidates.Candidate;
import org.waybill.command.promise.PromiseAnswer.CostParts;
import org.waybill.command.promise.PromiseAnswer.Line;
import org.waybill.command.promise.PromiseAnswer.Option;
import org.waybill.command.promise.PromiseAnswer.Promised;
import org.waybill.command.promise.PromiseAnswer.Shipment;
import org.waybill.command.promise.PromiseAnswer.Unavailable;
import org.waybill.command.promise.StockGlance.Seen;
import org.waybill.domain.Money;
import org.waybill.domain.order.Method;
import org.waybill.domain.promise.Charges;
import org.waybill.domain.promise.Readiness;

/** Finds the locations where all of a cart could be collected. */
@Component
class PickupOptions {

    /** So many of the nearest are told. */
    private static final int MOST = 5;

    private final Candidates candidates;
    private final Network network;
    private final Beginnings beginnings;

    PickupOptions(Candidates candidates, Network network, Beginnings beginnings) {
        this.candidates = candidates;
        this.network = network;
        this.beginnings = beginnings;
    }

    /** Adds what is possible, or why nothing is. */
    void add(CartView cart, Method method, Seen seen, List<Option> options, List<Unavailable> not) {
        var closed = closed(cart, method);
        if (closed != null) {
            not.add(Unavailable.method(method, closed));
            return;
        }
        var found =
                candidates.of(cart, method, seen.stocks()).stream()
                        .filter(one -> asked(cart, one))
                        .filter(one -> handles(cart, one))
                        .toList();
        var complete =
                found.stream()
                        .filter(one -> one.hasAll(cart))
                        .filter(one -> free(cart, seen, one))
                        .map(one -> option(cart, method, seen, one))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .limit(MOST)
                        .toList();
        if (complete.isEmpty()) {
            not.add(Unavailable.method(method, why(cart, seen, found)));
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

    private String why(CartView cart, Seen seen, List<Candidate> found) {
        var having = found.stream().filter(one -> one.hasAll(cart)).toList();
        if (!having.isEmpty() && having.stream().noneMatch(one -> free(cart, seen, one))) {
            return "NO_ROOM";
        }
        if (!having.isEmpty()) {
            return "NEVER_OPEN";
        }
        return found.isEmpty() && cart.pickupLocation() == null
                ? "NO_LOCATION"
                : "NOT_ENOUGH_AT_ONE_LOCATION";
    }

    private boolean free(CartView cart, Seen seen, Candidate one) {
        var room = beginnings.room(cart, one.location(), seen);
        return room == null || room.units() >= cart.units();
    }

    private @Nullable Option option(CartView cart, Method method, Seen seen, Candidate candidate) {
        var room = beginnings.room(cart, candidate.location(), seen);
        var origin = beginnings.origin(candidate.location(), cart.at(), room);
        var ready = Readiness.of(origin, cart.at());
        if (ready == null) {
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
