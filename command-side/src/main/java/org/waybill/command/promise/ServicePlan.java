package org.waybill.command.promise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.command.promise.Candidates.Candidate;
import org.waybill.command.promise.PromiseAnswer.Component;
import org.waybill.command.promise.PromiseAnswer.Line;
import org.waybill.command.promise.PromiseAnswer.Option;
import org.waybill.command.promise.PromiseAnswer.Promised;
import org.waybill.command.promise.PromiseAnswer.Shipment;
import org.waybill.command.promise.PromiseAnswer.Span;
import org.waybill.command.promise.PromiseAnswer.Unavailable;
import org.waybill.domain.capacity.DayRoom;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Method;
import org.waybill.domain.promise.Charges;
import org.waybill.domain.promise.Course;
import org.waybill.domain.promise.Freight;
import org.waybill.domain.sourcing.optimum.Demand;
import org.waybill.domain.sourcing.optimum.Effort;
import org.waybill.domain.sourcing.optimum.LeastCost;
import org.waybill.domain.sourcing.optimum.Offer;
import org.waybill.domain.sourcing.optimum.Outcome;
import org.waybill.domain.sourcing.optimum.Plan;
import org.waybill.domain.sourcing.optimum.PlannedShipment;
import org.waybill.domain.sourcing.optimum.Policy;
import org.waybill.domain.sourcing.optimum.Problem;

/** The plan of least cost for a cart by one service of a carrier. */
final class ServicePlan {

    /** Enough for nearly every cart, and little enough for somebody who waits. */
    private static final Effort EFFORT = Effort.of(300_000);

    private final CartView cart;
    private final Method method;
    private final List<Candidate> candidates;
    private final Map<LocationId, DayRoom> rooms;
    private final Map<LocationId, Course> courses;
    private final Course any;
    private final Map<LineId, CartView.Line> lines = new HashMap<>();

    ServicePlan(
            CartView cart,
            Method method,
            List<Candidate> candidates,
            Map<LocationId, DayRoom> rooms,
            Map<LocationId, Course> courses) {
        this.rooms = rooms;
        this.cart = cart;
        this.method = method;
        this.candidates = candidates;
        this.courses = courses;
        this.any = courses.values().iterator().next();
        cart.lines().forEach(line -> lines.put(line.line(), line));
    }

    /** Adds the plan, or why there is none. */
    void add(List<Option> options, List<Unavailable> not) {
        var refused = cart.refused(any.carrierService().hazmatRefused());
        if (!refused.isEmpty()) {
            cart.lines().stream()
                    .filter(line -> line.hazmat() != null && refused.contains(line.hazmat()))
                    .forEach(line -> not.add(unavailable(line, "HAZMAT_REFUSED")));
            return;
        }
        switch (decide()) {
            case Outcome.Found found -> options.add(option(found.plan()));
            case Outcome.Infeasible none -> notFor(none, not);
            case Outcome.Undecided spent -> not.add(unavailable("UNDECIDED"));
        }
    }

    private Outcome decide() {
        try {
            return LeastCost.decide(new Problem(demands(), offers(), policy()), EFFORT);
        } catch (IllegalArgumentException tooLarge) {
            // The engine refuses what could overflow: it costs more than anybody would pay.
            return new Outcome.Undecided(0);
        }
    }

    private Policy policy() {
        return cart.complete() ? Policy.FREE.splits(0) : Policy.FREE;
    }

    private List<Demand> demands() {
        return cart.lines().stream()
                .map(
                        line ->
                                new Demand(
                                        line.line(),
                                        line.quantity(),
                                        line.requirements(),
                                        chargeable(line),
                                        0,
                                        line.group(),
                                        true,
                                        line.hazmat()))
                .toList();
    }

    private long chargeable(CartView.Line line) {
        return Freight.chargeable(any.carrierService(), line.grams(), line.cubicMillimetres());
    }

    private List<Offer> offers() {
        var offers = new ArrayList<Offer>();
        for (var candidate : candidates) {
            var course = courses.get(candidate.location());
            var room = rooms.get(candidate.location());
            if (course != null) {
                offers.add(
                        new Offer(
                                candidate.location(),
                                candidate.operations().rank(),
                                candidate.stock(),
                                room == null ? null : room.units(),
                                true,
                                Set.of(),
                                cart.refused(candidate.operations().refusedHazmat()),
                                Charges.of(candidate.operations(), cart.currency()),
                                List.of(course.service())));
            }
        }
        return offers;
    }

    private void notFor(Outcome.Infeasible none, List<Unavailable> not) {
        if (none.lines().isEmpty()) {
            not.add(unavailable(none.reason().name()));
        }
        for (var id : none.lines()) {
            not.add(unavailable(line(id), none.reason().name()));
        }
    }

    private Unavailable unavailable(CartView.Line line, String reason) {
        return new Unavailable(
                method,
                any.carrier().value(),
                any.carrierService().id(),
                line.line().value(),
                line.sku().value(),
                reason,
                (long) line.quantity(),
                null);
    }

    private Unavailable unavailable(String reason) {
        return Unavailable.service(
                method, any.carrier().value(), any.carrierService().id(), reason);
    }

    private CartView.Line line(LineId id) {
        return Objects.requireNonNull(lines.get(id));
    }

    private Course course(PlannedShipment shipment) {
        return Objects.requireNonNull(courses.get(shipment.location()));
    }

    private Option option(Plan plan) {
        var used = plan.shipments().stream().map(this::course).toList();
        var last = used.stream().max(Comparator.comparing(Course::latest)).orElseThrow();
        var shipments = plan.shipments().stream().map(this::shipment).toList();
        return new Option(
                method,
                any.carrier().value(),
                any.carrierService().id(),
                plan.locations().stream().map(LocationId::value).toList(),
                whole(used),
                Prices.money(plan.total(), cart.currency()),
                Prices.parts(plan.cost(), cart.currency()),
                shipments.stream().mapToLong(Shipment::carbonGrams).sum(),
                shipments,
                last.steps().stream().map(Component::of).toList());
    }

    /** When the last of several is there. */
    private static Promised whole(List<Course> used) {
        var earliest = used.stream().max(Comparator.comparing(Course::earliest)).orElseThrow();
        var latest = used.stream().max(Comparator.comparing(Course::latest)).orElseThrow();
        var ships = used.stream().max(Comparator.comparing(Course::shipBy)).orElseThrow();
        var ready = used.stream().max(Comparator.comparing(Course::readyFrom)).orElseThrow();
        return new Promised(
                earliest.earliest(),
                latest.latest(),
                ships.shipBy(),
                ready.readyFrom(),
                null,
                span(latest));
    }

    private Shipment shipment(PlannedShipment shipment) {
        var course = course(shipment);
        long grams =
                shipment.lines().stream()
                        .mapToLong(one -> one.quantity() * line(one.lineId()).grams())
                        .sum();
        return new Shipment(
                shipment.location().value(),
                course.zone().id(),
                course.metres(),
                shipment.grams(),
                whole(List.of(course)),
                Prices.money(shipment.cost().total(), cart.currency()),
                course.carbonGrams(grams),
                shipment.lines().stream()
                        .map(one -> new Line(one.lineId().value(), one.quantity()))
                        .toList());
    }

    private static @Nullable Span span(Course course) {
        var window = course.window();
        return window == null ? null : new Span(window.from(), window.to());
    }
}
