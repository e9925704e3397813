package org.waybill.projection.stock;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;

/**
 * What the tables said at one moment of everything that some callers ask for.
 *
 * @param channels those of the channels asked for that there are
 * @param locations all
 * @param products of the SKUs asked for and their components, those that are configured
 * @param stocks of the same, those that have any history
 */
record LoadedNetwork(
        Map<ChannelId, ChannelProfile> channels,
        List<Site> locations,
        Map<Sku, ProductProfile> products,
        Map<Sku, Stock> stocks)
        implements Network {

    /** A location, as far as it matters here. */
    record Site(LocationId id, boolean enabled, boolean shipping, boolean pickup) {}

    @Override
    public @Nullable ChannelProfile channel(ChannelId id) {
        return channels.get(id);
    }

    @Override
    public Set<LocationId> able(@Nullable Method method) {
        return locations.stream()
                .filter(
                        site ->
                                Eligibility.able(
                                        site.enabled(), site.shipping(), site.pickup(), method))
                .map(Site::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean knows(LocationId location) {
        return locations.stream().anyMatch(site -> site.id().equals(location));
    }

    @Override
    public Map<Sku, ProductProfile> products(Collection<Sku> skus) {
        return among(skus, products);
    }

    @Override
    public Map<Sku, Stock> stocks(Collection<Sku> skus) {
        return among(skus, stocks);
    }

    private static <V> Map<Sku, V> among(Collection<Sku> skus, Map<Sku, V> all) {
        var some = new HashMap<Sku, V>();
        for (var sku : skus) {
            var value = all.get(sku);
            if (value != null) {
                some.put(sku, value);
            }
        }
        return some;
    }
}
