package org.waybill.projection.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Method;
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
 * @param eligible the locations that count
 * @param products of the SKUs asked for and their components, those that are configured
 * @param stocks of the same, those that have any history
 */
record Shelf(
        ChannelId channel,
        Set<LocationId> eligible,
        Map<Sku, ProductProfile> products,
        Map<Sku, Stock> stocks) {

    /** What these SKUs and their components need; null where there is no such channel. */
    static @Nullable Shelf of(
            Network network, List<Sku> skus, ChannelId channel, @Nullable Method method) {
        var profile = network.channel(channel);
        if (profile == null) {
            return null;
        }
        var eligible = new TreeSet<>(network.able(method));
        eligible.removeIf(location -> !profile.servedBy(location));
        var products = new HashMap<>(network.products(skus));
        var all = new TreeSet<>(skus);
        products.values().forEach(p -> p.components().forEach(part -> all.add(part.sku())));
        products.putAll(network.products(all));
        return new Shelf(channel, eligible, products, network.stocks(all));
    }

    /** Whether anything was ever said of a SKU. */
    boolean knows(Sku sku) {
        return products.containsKey(sku) || stocks.containsKey(sku);
    }

    /** What the channel may promise of a SKU. */
    AvailabilityView offer(Sku sku) {
        var product = products.get(sku);
        return product != null && product.tracked() && product.kit()
                ? kit(sku, product)
                : AvailabilityView.of(sku, channel, single(sku, product));
    }

    private Availability single(Sku sku, @Nullable ProductProfile product) {
        if (product != null && !product.tracked()) {
            return Availability.untracked();
        }
        var backorder = product == null ? Backorder.NONE : product.backorder();
        var terms = new Terms(channel, eligible, backorder);
        return stocks.getOrDefault(sku, Stock.NONE).availability(terms);
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
        return AvailabilityView.kit(sku, channel, available, unlimited, parts);
    }

    private AvailabilityView.Component part(Component part) {
        var sum = single(part.sku(), products.get(part.sku()));
        return new AvailabilityView.Component(
                part.sku().value(), part.quantity(), sum.available(), sum.unlimited());
    }
}
