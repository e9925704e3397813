package org.waybill.domain.sourcing.foresight;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

/**
 * What a unit of stock is worth to those who will come. Some futures are imagined, with orders and
 * walk-in customers as they are likely to come. In each, the limits of the stock are replaced by
 * prices, so that each order can be looked at by itself, and the prices are moved until no more is
 * asked for than there is (Lagrangian relaxation). A unit's price is the mean over the futures.
 */
public final class ShadowPrices {

    private ShadowPrices() {}

    /** A book of prices. The same outlook and care have the same one. */
    public static PriceBook of(Outlook outlook, Care care) {
        return of(outlook, care, null);
    }

    /**
     * A book of prices.
     *
     * @param before an earlier one, whose prices are a good beginning; null if there is none
     */
    public static PriceBook of(Outlook outlook, Care care, @Nullable PriceBook before) {
        var futures = new Futures(outlook);
        var sum = new long[futures.positions()];
        var start = before == null ? new long[sum.length] : futures.prices(before);
        long bound = 0;
        for (int i = 0; i < care.futures(); i++) {
            var contest = futures.imagine(care.seed(), i);
            var prices = start.clone();
            long best = Long.MIN_VALUE;
            for (int round = 0; round < care.rounds(); round++) {
                best = Math.max(best, contest.ascend(prices));
            }
            bound += Math.max(best, contest.bound(prices)) / care.futures();
            for (int position = 0; position < sum.length; position++) {
                sum[position] += prices[position];
            }
        }
        for (int position = 0; position < sum.length; position++) {
            sum[position] /= care.futures();
        }
        return book(futures, sum, care, bound);
    }

    private static PriceBook book(Futures futures, long[] prices, Care care, long bound) {
        var stock = new TreeMap<LocationId, SortedMap<Sku, Long>>();
        var room = new TreeMap<LocationId, Long>();
        List<Futures.Position> positions = new ArrayList<>(futures.names());
        for (int i = 0; i < prices.length; i++) {
            var sku = positions.get(i).sku();
            if (prices[i] > 0 && sku != null) {
                stock.computeIfAbsent(positions.get(i).location(), l -> new TreeMap<>())
                        .put(sku, prices[i]);
            } else if (prices[i] > 0) {
                room.put(positions.get(i).location(), prices[i]);
            }
        }
        return PriceBook.of(care, stock, room, bound);
    }
}
