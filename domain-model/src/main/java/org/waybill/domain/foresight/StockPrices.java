package org.waybill.domain.foresight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;

/**
 * Shadow prices, and what they were computed from.
 *
 * @param version counted from 1
 * @param position of the log, up to which it was read
 * @param settings by which they were computed
 * @param at when
 * @param days of the past that were looked at
 * @param orders that were looked at
 * @param skus that were priced
 * @param locations those with any price, by id
 * @param bound micros below which, on average, nobody could serve the orders that were imagined
 * @param digest the same for the same prices
 * @param nothing why there are none; null if there are some, or if plenty makes all worth nothing
 */
public record StockPrices(
        int version,
        long position,
        ForesightSettings settings,
        Instant at,
        int days,
        int orders,
        int skus,
        List<PricedLocation> locations,
        long bound,
        String digest,
        @Nullable Nothing nothing) {

    public StockPrices {
        locations = List.copyOf(locations);
    }

    /** Why there are no prices. */
    public enum Nothing {
        /** No order was placed lately that has to be sent or collected, in the currency. */
        NO_DEMAND,
        /** There is no stock of what was ordered. */
        NO_STOCK,
        /** No carrier goes from any stock to anybody; addresses or coordinates may be missing. */
        NO_WAYS
    }

    /** The same as another version. */
    StockPrices numbered(int other) {
        return new StockPrices(
                other, position, settings, at, days, orders, skus, locations, bound, digest,
                nothing);
    }

    /** How decisions name them. */
    public String name() {
        return version + "/" + digest;
    }

    /** A location's prices; null if it has none. */
    public @Nullable PricedLocation at(LocationId location) {
        for (var one : locations) {
            if (one.location().equals(location)) {
                return one;
            }
        }
        return null;
    }
}
