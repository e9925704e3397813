package org.waybill.projection.stock;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Availability;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.Terms;

/**
 * Everything that availability to a channel is computed from, all of one moment.
 *
 * @param at that moment
 * @param served the locations that count
 * @param products of the SKUs asked for and their components, those that are configured
 * @param stocks of the same, those that have any history
 */
record Shelf(
        AvailabilityQuestion question,
        Instant at,
        Served served,
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
        var served = new Served(network.places(stocks.values()), channel, question.method());
        return new Shelf(question, at, served, products, stocks);
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
        var places = Availability.parts(terms(product), stock(sku)).limit(question.locations());
        var told = places.map(AvailabilityView::at).toList();
        var view = AvailabilityView.of(sku, question.channel(), sum, told, product);
        return question.explain() ? view.explained(steps(sku, sum)) : view;
    }

    private List<AvailabilityStep> steps(Sku sku, Availability sum) {
        return AvailabilityStep.of(sum, stock(sku), terms(products.get(sku)), served::filter);
    }

    /** What the channel may promise of a SKU that is no kit. */
    Availability single(Sku sku) {
        var product = products.get(sku);
        if (product != null && !product.tracked()) {
            return Availability.untracked();
        }
        return stock(sku).availability(terms(product));
    }

    /** What is counted of a SKU. */
    private Stock stock(Sku sku) {
        var product = products.get(sku);
        return product != null && !product.tracked()
                ? Stock.NONE
                : stocks.getOrDefault(sku, Stock.NONE);
    }

    private Terms terms(@Nullable ProductProfile product) {
        var backorder = product == null ? Backorder.NONE : product.backorder();
        return new Terms(question.channel(), served, backorder, at, question.by());
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
