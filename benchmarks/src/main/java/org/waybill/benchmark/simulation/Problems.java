package org.waybill.benchmark.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.foresight.PriceBook;
import org.waybill.domain.sourcing.optimum.DeliveryPromise;
import org.waybill.domain.sourcing.optimum.Demand;
import org.waybill.domain.sourcing.optimum.LocationPrices;
import org.waybill.domain.sourcing.optimum.Offer;
import org.waybill.domain.sourcing.optimum.Plan;
import org.waybill.domain.sourcing.optimum.Policy;
import org.waybill.domain.sourcing.optimum.Problem;

/** Orders in the words of the sourcing engine. */
final class Problems {

    private final World world;
    private final Map<LocationId, Integer> sites = new HashMap<>();

    Problems(World world) {
        this.world = world;
        world.sites().forEach(site -> sites.put(site.location(), site.number()));
    }

    /**
     * An order with what is there.
     *
     * @param book shadow prices; null for none
     */
    Problem of(Order order, Shelves shelves, @Nullable PriceBook book) {
        var demands =
                IntStream.range(0, order.articles().length)
                        .mapToObj(line -> demand(order, line))
                        .toList();
        var offers = new ArrayList<Offer>();
        for (var site : world.sites()) {
            var stock = shelves.units(site.number(), order);
            if (!stock.isEmpty()) {
                offers.add(
                        Offer.of(
                                site.location(),
                                site.number(),
                                stock,
                                prices(site, stock, book),
                                Freight.services(world.metres(site.number(), order.city()))));
            }
        }
        var policy = Policy.FREE.promising(DeliveryPromise.hard(order.lastDay()));
        return new Problem(demands, offers, policy);
    }

    private Demand demand(Order order, int line) {
        var article = world.articles().get(order.articles()[line]);
        return Demand.of(
                new LineId(Integer.toString(line)),
                order.units()[line],
                List.of(new Component(article.sku(), 1)),
                article.grams(),
                article.price());
    }

    private static LocationPrices prices(
            Site site, Map<Sku, Long> stock, @Nullable PriceBook book) {
        if (book == null) {
            return LocationPrices.of(site.handling(), site.labor());
        }
        var scarcity = new HashMap<Sku, Long>();
        stock.keySet().forEach(sku -> scarcity.put(sku, book.stock(site.location(), sku)));
        return new LocationPrices(site.handling(), site.labor(), 0, 0, scarcity, Map.of());
    }

    /** A plan in the words of the simulation. */
    List<Part> parts(Order order, Plan plan) {
        var parts = new ArrayList<Part>();
        for (var shipment : plan.shipments()) {
            var units = new int[order.articles().length];
            shipment.lines()
                    .forEach(one -> units[Integer.parseInt(one.lineId().value())] = one.quantity());
            parts.add(new Part(sites.getOrDefault(shipment.location(), -1), units));
        }
        return parts;
    }
}
