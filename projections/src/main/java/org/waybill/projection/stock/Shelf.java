package org.waybill.projection.stock;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.Candidate;
import org.waybill.domain.stock.Availability;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.Terms;

/**
 * Everything that availability to a channel is computed from, all of one moment.
 *
 * @param at that moment
 * @param leftOut the locations that do not count, and why
 * @param products of the SKUs asked for and their components, those that are configured
 * @param stocks of the same, those that have any history
 */
record Shelf(
        AvailabilityQuestion question,
        Instant at,
        Map<LocationId, Candidate.Filter> leftOut,
        Map<Sku, ProductProfile> products,
        Map<Sku, Stock> stocks) {

    /** What the SKUs asked for and their components need; null where there is no such channel. */
    static @Nullable Shelf of(Network network, AvailabilityQuestion question, Instant at) {
        var channel = network.channel(question.channel());
        if (channel == null) {
            return null;
        }
        var products = new HashMap<>(network.products(question.skus()));
        var all = new TreeSet<>(question.skus());
        products.values().forEach(p -> p.components().forEach(part -> all.add(part.sku())));
        products.putAll(network.products(all));
        var stocks = network.stocks(all);
        var there = new TreeSet<LocationId>();
        stocks.values().forEach(stock -> there.addAll(locations(stock)));
        var switches = network.locations(there);
        var leftOut = new TreeMap<LocationId, Candidate.Filter>();
        for (var location : there) {
            var does = switches.get(location);
            var filter =
                    does == null
                            ? Candidate.Filter.DISABLED
                            : Candidate.Filter.of(
                                    does, channel.servedBy(location), question.method());
            if (filter != null) {
                leftOut.put(location, filter);
            }
        }
        return new Shelf(question, at, leftOut, products, stocks);
    }

    /** Whether anything was ever said of a SKU. */
    boolean knows(Sku sku) {
        return products.containsKey(sku) || stocks.containsKey(sku);
    }

    /** The product; null where it is not configured. */
    @Nullable ProductProfile product(Sku sku) {
        return products.get(sku);
    }

    /** What the channel may promise of a SKU. */
    AvailabilityView offer(Sku sku) {
        var product = products.get(sku);
        if (product != null && product.tracked() && product.kit()) {
            return kit(sku, product);
        }
        var sum = single(sku);
        var view = AvailabilityView.of(sku, question.channel(), sum, product);
        return question.explain() ? view.explained(steps(sku, sum)) : view;
    }

    private List<AvailabilityStep> steps(Sku sku, Availability sum) {
        var there = stocks.getOrDefault(sku, Stock.NONE).positions();
        return AvailabilityStep.of(sum, there, leftOut);
    }

    /** What the channel may promise of a SKU that is no kit. */
    Availability single(Sku sku) {
        var product = products.get(sku);
        if (product != null && !product.tracked()) {
            return Availability.untracked();
        }
        var stock = stocks.getOrDefault(sku, Stock.NONE);
        var backorder = product == null ? Backorder.NONE : product.backorder();
        return stock.availability(
                new Terms(question.channel(), eligible(stock), backorder, at, question.by()));
    }

    private Set<LocationId> eligible(Stock stock) {
        return locations(stock).stream()
                .filter(location -> !leftOut.containsKey(location))
                .collect(Collectors.toSet());
    }

    /** Where it is, or will be. */
    static Set<LocationId> locations(Stock stock) {
        var locations = new TreeSet<>(stock.positions().keySet());
        stock.supplies().values().forEach(supply -> locations.add(supply.location()));
        return locations;
    }

    /** As many as the scarcest component makes; one without end does not count. */
    private AvailabilityView kit(Sku sku, ProductProfile product) {
        List<AvailabilityView.Component> parts =
                product.components().stream().map(this::part).toList();
        long available =
                parts.stream()
                        .filter(part -> !part.unlimited())
                        .mapToLong(part -> part.available() / part.quantity())
                        .min()
                        .orElse(Availability.ENDLESS);
        boolean unlimited = parts.stream().allMatch(AvailabilityView.Component::unlimited);
        var view =
                AvailabilityView.kit(sku, question.channel(), available, unlimited, parts, product);
        return question.explain() ? view.explained(AvailabilityStep.ofKit(parts)) : view;
    }

    private AvailabilityView.Component part(Component part) {
        var sum = single(part.sku());
        return new AvailabilityView.Component(
                part.sku().value(),
                part.quantity(),
                sum.available(),
                sum.unlimited(),
                question.explain() ? steps(part.sku(), sum) : null);
    }
}
