package org.waybill.domain.sourcing.optimum;

import org.waybill.domain.product.Sku;

/** What a copy of each item costs at a location, but the carrier. */
final class UnitKeys {

    private UnitKeys() {}

    static long[] of(Offer offer, Items items) {
        var prices = offer.prices();
        var keys = new long[items.count];
        for (int item = 0; item < keys.length; item++) {
            long micros = items.units[item] * (prices.labor() + prices.unitScarcity());
            for (int sku = 0; sku < items.skus.length; sku++) {
                long need = items.need[item][sku];
                if (need > 0) {
                    micros += need * stockPrice(prices, items.skus[sku]);
                }
            }
            keys[item] = Key.of(micros);
        }
        return keys;
    }

    private static long stockPrice(LocationPrices prices, Sku sku) {
        return prices.stockScarcity().getOrDefault(sku, 0L)
                - prices.markdown().getOrDefault(sku, 0L);
    }
}
