package org.waybill.benchmark.buyer;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What is there to be sold in a round, as it was put on the shelves.
 *
 * @param there units by SKU and location
 * @param quotas units by SKU and the channel they are kept for
 * @param kits by name, how many of each SKU are in one
 */
record Goods(
        SortedMap<String, SortedMap<String, Integer>> there,
        Map<String, Map<String, Integer>> quotas,
        SortedMap<String, Map<String, Integer>> kits) {

    /** The SKUs that are on shelves. */
    Set<String> skus() {
        return there.keySet();
    }

    /** Units of a SKU at some locations. */
    long there(String sku, Set<String> locations) {
        return shelves(sku).entrySet().stream()
                .filter(shelf -> locations.contains(shelf.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Units of a SKU by location. */
    SortedMap<String, Integer> shelves(String sku) {
        return there.getOrDefault(sku, Collections.emptySortedMap());
    }

    /** All locations that have any. */
    Set<String> locations() {
        var all = new TreeSet<String>();
        there.values().forEach(shelves -> all.addAll(shelves.keySet()));
        return all;
    }

    /** The units of a SKU that are kept for a channel. */
    int quota(String sku, String channel) {
        return quotas(sku).getOrDefault(channel, 0);
    }

    /** The units of a SKU that are kept, by channel. */
    Map<String, Integer> quotas(String sku) {
        return quotas.getOrDefault(sku, Map.of());
    }

    /** What units of a SKU, or of a kit, take from the shelves. */
    Map<String, Integer> parts(String sku) {
        return kits.getOrDefault(sku, Map.of(sku, 1));
    }
}
