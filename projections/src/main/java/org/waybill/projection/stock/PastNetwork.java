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
import org.waybill.projection.Past;

/**
 * The network as the log tells it of a position.
 *
 * @param upTo the position
 */
record PastNetwork(Past past, long upTo) implements Network {

    @Override
    public @Nullable ChannelProfile channel(ChannelId id) {
        return past.channel(id, upTo).profile();
    }

    @Override
    public Map<LocationId, LocationSwitches> places(Collection<Stock> stocks) {
        var locations = new HashMap<LocationId, LocationSwitches>();
        for (var stock : stocks) {
            stock.positions().keySet().forEach(id -> put(locations, id));
            stock.supplies().values().forEach(supply -> put(locations, supply.location()));
        }
        return locations;
    }

    private void put(Map<LocationId, LocationSwitches> locations, LocationId id) {
        var profile = past.location(id, upTo).profile();
        if (profile != null) {
            locations.put(id, profile.switches());
        }
    }

    @Override
    public boolean has(LocationId location) {
        return past.location(location, upTo).profile() != null;
    }

    @Override
    public Map<Sku, ProductProfile> products(Collection<Sku> skus) {
        var products = new HashMap<Sku, ProductProfile>();
        for (var sku : skus) {
            var profile = past.product(sku, upTo).profile();
            if (profile != null) {
                products.put(sku, profile);
            }
        }
        return products;
    }

    @Override
    public Map<Sku, Stock> stocks(Collection<Sku> skus) {
        var stocks = new HashMap<Sku, Stock>();
        for (var sku : skus) {
            var stock = past.stock(sku, upTo);
            if (stock.version() > 0) {
                stocks.put(sku, stock);
            }
        }
        return stocks;
    }
}
