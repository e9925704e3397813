package org.waybill.projection.stock;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationSwitches;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.projection.configuration.ConfigurationMemory;

/**
 * What the tables said at one moment of everything that some callers ask for.
 *
 * @param configuration of the channels asked for, and of the SKUs asked for and their components
 * @param stocks of the same, those that have any history
 */
record LoadedNetwork(ConfigurationMemory.Now configuration, Map<Sku, Stock> stocks)
        implements Network {

    @Override
    public @Nullable ChannelProfile channel(ChannelId id) {
        return configuration.channels().get(id);
    }

    @Override
    public Map<LocationId, LocationSwitches> places(Collection<Stock> stocks) {
        return configuration.places().locations();
    }

    @Override
    public boolean has(LocationId location) {
        return configuration.places().locations().containsKey(location);
    }

    @Override
    public Map<Sku, ProductProfile> products(Collection<Sku> skus) {
        return among(skus, configuration.products());
    }

    @Override
    public Map<Sku, Stock> stocks(Collection<Sku> skus) {
        return among(skus, stocks);
    }

    private static <K, V> Map<K, V> among(Collection<K> keys, Map<K, V> all) {
        var some = new HashMap<K, V>();
        for (var key : keys) {
            var value = all.get(key);
            if (value != null) {
                some.put(key, value);
            }
        }
        return some;
    }
}
