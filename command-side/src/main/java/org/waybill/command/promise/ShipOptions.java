package org.waybill.command.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Configuration;
import org.waybill.command.network.Origins;
import org.waybill.command.promise.Candidates.Candidate;
import org.waybill.command.promise.PromiseAnswer.Option;
import org.waybill.command.promise.PromiseAnswer.Unavailable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.Sku;
import org.waybill.domain.promise.Course;
import org.waybill.domain.promise.Courses;
import org.waybill.domain.promise.Declined;
import org.waybill.domain.promise.Freight;
import org.waybill.domain.sourcing.optimum.ServiceId;
import org.waybill.domain.stock.Stock;

/** Finds for each carrier's service the plan of least cost for a cart. */
@Component
class ShipOptions {

    private final Configuration configuration;
    private final Candidates candidates;
    private final Origins origins;

    ShipOptions(Configuration configuration, Candidates candidates, Origins origins) {
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
    void add(
            CartView cart,
            Method method,
            Map<Sku, Stock> stocks,
            List<Option> options,
            List<Unavailable> not) {
        if (cart.shipTo() == null) {
            not.add(Unavailable.method(method, "NO_ADDRESS"));
            return;
        }
        var found = candidates.of(cart, method, stocks);
        if (found.isEmpty()) {
            not.add(Unavailable.method(method, "NO_LOCATION"));
            return;
        }
        var ways = ways(cart, cart.shipTo(), method, found);
        if (ways.byService().isEmpty() && ways.declined().isEmpty()) {
            not.add(Unavailable.method(method, "NO_SERVICE"));
        }
        ways.byService()
                .values()
                .forEach(
                        courses -> {
                            var plan = new ServicePlan(cart, method, found, courses);
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

    private Ways ways(CartView cart, Destination to, Method method, List<Candidate> found) {
        var delivery = origins.delivery(to, cart.at());
        var freight = freight(cart);
        var ways = new Ways(new TreeMap<>(), new TreeMap<>());
        for (var candidate : found) {
            var origin = Objects.requireNonNull(origins.origin(candidate.location(), cart.at(), 0));
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
