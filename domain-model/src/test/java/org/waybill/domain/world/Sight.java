package org.waybill.domain.world;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.Candidate;
import org.waybill.domain.sourcing.LineDemand;
import org.waybill.domain.sourcing.SourcingRequest;

/** What sourcing sees of the world for an order. */
final class Sight {

    private Sight() {}

    static SourcingRequest of(World world, OrderKey key) {
        var order = world.order(key);
        var demands = new ArrayList<LineDemand>();
        order.lines()
                .forEach(
                        (id, line) -> {
                            if (line.unassigned() > 0) {
                                demands.add(
                                        new LineDemand(
                                                id, line.unassigned(), line.line().requirements()));
                            }
                        });
        var candidates =
                Goods.LOCATIONS.stream().map(at -> candidate(world, key, order, at)).toList();
        return new SourcingRequest(demands, candidates, List.of());
    }

    private static Candidate candidate(World world, OrderKey key, Order order, LocationId at) {
        var available = new TreeMap<Sku, Long>();
        for (var sku : Goods.SKUS) {
            available.put(
                    sku, world.stock(sku).at(at).available() + own(world, key, order, sku, at));
        }
        var excluded = new ArrayList<LineId>();
        order.lines()
                .forEach(
                        (id, line) -> {
                            if (line.refusals().stream().anyMatch(r -> r.location().equals(at))) {
                                excluded.add(id);
                            }
                        });
        long metres = 1000L * (1 + Goods.LOCATIONS.indexOf(at));
        return new Candidate(at, metres, available, excluded, filter(order, at));
    }

    /** What is promised to the order there already, because it is collected there. */
    private static long own(World world, OrderKey key, Order order, Sku sku, LocationId at) {
        return order.asPlaced().method().collected()
                ? order.lines().keySet().stream()
                        .mapToLong(line -> world.stock(sku).reservation(key, line).at(at))
                        .sum()
                : 0;
    }

    private static Candidate.@Nullable Filter filter(Order order, LocationId at) {
        var pickup = order.asPlaced().pickupLocation();
        return pickup == null || pickup.equals(at)
                ? null
                : Candidate.Filter.NOT_WHERE_IT_IS_COLLECTED;
    }
}
