package org.waybill.domain.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.order.Refusal;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.OrderFacts;
import org.waybill.domain.routing.RoutingRequest;
import org.waybill.domain.routing.Site;
import org.waybill.domain.routing.Want;
import org.waybill.domain.sourcing.Candidate;

/** What sourcing sees of the world for an order. */
final class Sight {

    private Sight() {}

    static RoutingRequest of(World world, OrderKey key, Instant at) {
        var order = world.order(key);
        var demands = new ArrayList<Want>();
        order.lines()
                .forEach(
                        (id, line) -> {
                            if (line.unassigned() > 0) {
                                demands.add(
                                        new Want(
                                                id,
                                                line.unassigned(),
                                                line.line().requirements(),
                                                0,
                                                line.line().unitPrice().amount(),
                                                null,
                                                true,
                                                null));
                            }
                        });
        var candidates =
                Goods.LOCATIONS.stream().map(where -> site(world, key, order, where)).toList();
        var facts = OrderFacts.of(order, demands, List.of(), at);
        return new RoutingRequest(facts, demands, candidates, List.of(), List.of(), null, null);
    }

    private static Site site(World world, OrderKey key, Order order, LocationId at) {
        var available = new TreeMap<Sku, Long>();
        for (var sku : Goods.SKUS) {
            available.put(
                    sku, world.stock(sku).at(at).available() + own(world, key, order, sku, at));
        }
        var excluded = new ArrayList<LineId>();
        order.lines()
                .forEach(
                        (id, line) -> {
                            if (line.refusals().stream()
                                    .anyMatch(r -> r.location().equals(at) && counts(order, r))) {
                                excluded.add(id);
                            }
                        });
        long metres = 1000L * (1 + Goods.LOCATIONS.indexOf(at));
        return new Site(
                at,
                LocationProfile.Type.WAREHOUSE,
                0,
                Set.of(),
                null,
                null,
                metres,
                available,
                excluded,
                filter(order, at),
                null,
                0,
                null,
                Site.Costs.NONE,
                List.of());
    }

    /** What is collected is routed again by a person only, who may ask the same location again. */
    private static boolean counts(Order order, Refusal refusal) {
        return order.asPlaced().method().collected()
                ? refusal.reason() == RejectionReason.NOT_IN_STOCK
                : refusal.reason().counts();
    }

    /** What is promised to the order there already, because it is collected there. */
    private static long own(World world, OrderKey key, Order order, Sku sku, LocationId at) {
        if (!order.asPlaced().method().collected()) {
            return 0;
        }
        long own = 0;
        for (var line : order.lines().entrySet()) {
            var state = line.getValue();
            long used =
                    Goods.needs(state.line().requirements(), state.assigned())
                            .getOrDefault(sku, 0L);
            long there = world.stock(sku).reservation(key, line.getKey()).at(at);
            own += state.unassigned() > 0 ? Math.max(0, there - used) : 0;
        }
        return own;
    }

    private static Candidate.@Nullable Filter filter(Order order, LocationId at) {
        var pickup = order.asPlaced().pickupLocation();
        return pickup == null || pickup.equals(at)
                ? null
                : Candidate.Filter.NOT_WHERE_IT_IS_COLLECTED;
    }
}
