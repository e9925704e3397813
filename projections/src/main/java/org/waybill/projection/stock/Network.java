package org.waybill.projection.stock;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.channel.ChannelProfile;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationSwitches;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;

/** Stock and configuration at one moment, present or past. */
interface Network {

    /** What is configured about a channel; null where there is none. */
    @Nullable ChannelProfile channel(ChannelId id);

    /** What the configured locations do, those at least where these are or are to come to. */
    Map<LocationId, LocationSwitches> places(Collection<Stock> stocks);

    /** Whether a location is configured. */
    boolean has(LocationId location);

    /** Those of these products that are configured. */
    Map<Sku, ProductProfile> products(Collection<Sku> skus);

    /** The stock of those of these SKUs that have any history. */
    Map<Sku, Stock> stocks(Collection<Sku> skus);
}
