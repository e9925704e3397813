package org.waybill.command.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Configuration;
import org.waybill.command.network.Origins;
import org.waybill.command.promise.Candidates.Candidate;
import org.waybill.command.promise.PromiseAnswer.Option;
import org.waybill.command.promise.PromiseAnswer.Unavailable;
import org.waybill.command.promise.StockGlance.Seen;
import org.waybill.domain.capacity.DayRoom;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.Method;
import org.waybill.domain.promise.Course;
import org.waybill.domain.promise.Courses;
import org.waybill.domain.promise.Declined;
import org.waybill.domain.promise.Freight;
import org.waybill.domain.sourcing.optimum.ServiceId;

/** Finds for each carrier's service the plan of least cost for a cart. */
@Component
class ShipOptions {

    private final Configuration configuration;
    private final Candidates candidates;
    private final Origins origins;
    private final Beginnings beginnings;

    ShipOptions(
            Configuration configuration,
            Candidates candidates,
            Origins origins,
            Beginnings beginnings) {
        this.beginnings = beginnings;
        this.configuration = configuration;
        this.candidates = candidates;
        this.origins = origins;
    }

    /**
     * The ways that there are.
     *
     * @param byService which locations a service goes from
     * @param declined by service, why it does not go from the nearest location
     */
    private record Ways(
            SortedMap<ServiceId, Map<LocationId, Course>> byService,
            SortedMap<ServiceId, Declined> declined) {}

    /** Adds what is possible, and what is not. */
    void add(CartView cart, Method method, Seen seen, List<Option> options, List<Unavailable> not) {
        if (cart.shipTo() == null) {
            not.add(Unavailable.method(method, "NO_ADDRESS"));
            return;
        }
        var found = candidates.of(cart, method, seen.stocks());
        if (found.isEmpty()) {
            not.add(Unavailable.method(method, "NO_LOCATION"));
            return;
        }
        var rooms = rooms(cart, seen, found);
        var free = found.stream().filter(one -> free(rooms, one)).toList();
        if (free.isEmpty()) {
            not.add(Unavailable.method(method, "NO_ROOM"));
            return;
        }
        var ways = ways(cart, cart.shipTo(), method, free, rooms);
        if (ways.byService().isEmpty() && ways.declined().isEmpty()) {
            not.add(Unavailable.method(method, "NO_SERVICE"));
        }
        ways.byService()
                .values()
                .forEach(
                        courses -> {
                            var plan = new ServicePlan(cart, method, free, rooms, courses);
                            plan.add(options, not);
                        });
        ways.declined()
                .forEach(
                        (id, why) -> {
                            if (!ways.byService().containsKey(id)) {
                                not.add(declined(method, why));
                            }
                        });
    }

    private static Unavailable declined(Method method, Declined why) {
        return Unavailable.service(
                method, why.carrier().value(), why.service(), why.reason().name());
    }

    /** When locations that limit what they do have room. */
    private Map<LocationId, DayRoom> rooms(CartView cart, Seen seen, List<Candidate> found) {
        var rooms = new TreeMap<LocationId, DayRoom>();
        for (var candidate : found) {
            var room = beginnings.room(cart, candidate.location(), seen);
            if (room != null) {
                rooms.put(candidate.location(), room);
            }
        }
        return rooms;
    }

    private static boolean free(Map<LocationId, DayRoom> rooms, Candidate one) {
        var room = rooms.get(one.location());
        return room == null || room.any();
    }

    private Ways ways(
            CartView cart,
            Destination to,
            Method method,
            List<Candidate> found,
            Map<LocationId, DayRoom> rooms) {
        var delivery = origins.delivery(to, cart.at());
        var freight = freight(cart);
        var ways = new Ways(new TreeMap<>(), new TreeMap<>());
        for (var candidate : found) {
            var room = rooms.get(candidate.location());
            var origin = beginnings.origin(candidate.location(), cart.at(), room);
            var courses =
                    Courses.of(
                            configuration.carriers(),
                            origin,
                            delivery,
                            method,
                            freight,
                            cart.currency(),
                            cart.at());
            for (var course : courses.courses()) {
                ways.byService()
                        .computeIfAbsent(course.id(), id -> new TreeMap<>())
                        .put(candidate.location(), course);
            }
            for (var one : courses.declined()) {
                ways.declined().putIfAbsent(one.id(), one);
            }
        }
        return ways;
    }

    private static Freight freight(CartView cart) {
        var items = new ArrayList<Freight.Item>();
        for (var line : cart.lines()) {
            items.add(new Freight.Item(line.quantity(), line.grams(), line.cubicMillimetres()));
        }
        return new Freight(items);
    }
}
