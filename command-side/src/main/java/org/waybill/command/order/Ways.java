package org.waybill.command.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Configuration;
import org.waybill.command.network.Measures;
import org.waybill.command.network.Origins;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Order;
import org.waybill.domain.promise.Courses;
import org.waybill.domain.promise.Delivery;
import org.waybill.domain.promise.Freight;
import org.waybill.domain.promise.Origin;
import org.waybill.domain.routing.OrderFacts;
import org.waybill.domain.routing.RoutingRequest.Tariff;
import org.waybill.domain.routing.Site.ServiceOffer;

/** Asks carriers how an order could go from locations. */
@Component
class Ways {

    private final Configuration configuration;
    private final Origins origins;
    private final Measures measures;

    Ways(Configuration configuration, Origins origins, Measures measures) {
        this.configuration = configuration;
        this.origins = origins;
        this.measures = measures;
    }

    /** The ways of an order; each tariff is noted once. */
    Asked of(Order order, OrderFacts facts) {
        return new Asked(order, facts);
    }

    /** The ways of one order. */
    final class Asked {

        private final OrderFacts facts;
        private final @Nullable Delivery delivery;
        private final Freight freight;
        private final List<Tariff> tariffs = new ArrayList<>();
        private final Map<Tariff, Integer> places = new HashMap<>();

        private Asked(Order order, OrderFacts facts) {
            this.facts = facts;
            var to = order.asPlaced().shipTo();
            this.delivery = to == null ? null : origins.delivery(to, facts.at());
            var items = new ArrayList<Freight.Item>();
            for (var line : order.lines().values()) {
                var sku = line.line().sku();
                // Weight alone counts: one weight has to do for carriers with several divisors.
                items.add(new Freight.Item(line.unassigned(), measures.grams(sku), 0));
            }
            this.freight = new Freight(items);
        }

        /** The services from a location. */
        List<ServiceOffer> from(Origin origin) {
            if (delivery == null) {
                return List.of();
            }
            var courses =
                    Courses.of(
                            configuration.carriers(),
                            origin,
                            delivery,
                            facts.method(),
                            freight,
                            facts.currency(),
                            facts.at());
            return courses.services().stream()
                    .map(
                            service ->
                                    new ServiceOffer(
                                            service.id(),
                                            service.day(),
                                            place(new Tariff(facts.currency(), service.rates())),
                                            new HashSet<>(service.refused())))
                    .toList();
        }

        private int place(Tariff tariff) {
            return places.computeIfAbsent(
                    tariff,
                    key -> {
                        tariffs.add(key);
                        return tariffs.size() - 1;
                    });
        }

        /** The tariffs of all services that were told. */
        List<Tariff> tariffs() {
            return tariffs;
        }
    }

    /** Where a location's goods come from; null if it was never configured. */
    @Nullable Origin origin(LocationId location, Instant at) {
        return origins.origin(location, at, 0);
    }
}
