package org.waybill.domain.sourcing.foresight;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

/**
 * What units of stock and of capacity are worth to demand that is likely to come. Whoever decides
 * with it keeps its digest with the decision.
 *
 * @param care how thoroughly it was made
 * @param stock micros for a unit, by location and SKU; nothing where a unit is worth nothing
 * @param room micros for the capacity for a unit, by location; nothing where there is enough
 * @param bound micros below which, on average over the imagined futures, nobody could serve them
 * @param digest of the prices: books with the same prices have the same one
 */
public record PriceBook(
        Care care,
        SortedMap<LocationId, SortedMap<Sku, Long>> stock,
        SortedMap<LocationId, Long> room,
        long bound,
        String digest) {

    public PriceBook {
        var copy = new TreeMap<LocationId, SortedMap<Sku, Long>>();
        stock.forEach(
                (location, prices) ->
                        copy.put(
                                location,
                                Collections.unmodifiableSortedMap(new TreeMap<>(prices))));
        stock = Collections.unmodifiableSortedMap(copy);
        room = Collections.unmodifiableSortedMap(new TreeMap<>(room));
    }

    static PriceBook of(
            Care care,
            SortedMap<LocationId, SortedMap<Sku, Long>> stock,
            SortedMap<LocationId, Long> room,
            long bound) {
        var digest = new Digest();
        stock.forEach(
                (location, prices) -> {
                    digest.add(location.value());
                    prices.forEach((sku, price) -> digest.add(sku.value()).add(price));
                });
        room.forEach((location, price) -> digest.add(location.value()).add(price));
        return new PriceBook(care, stock, room, bound, digest.told());
    }

    /** What a location's units are worth, by SKU: its {@code stockScarcity}. */
    public Map<Sku, Long> stock(LocationId location) {
        return stock.getOrDefault(location, Collections.emptySortedMap());
    }

    /** Micros for a unit of stock. */
    public long stock(LocationId location, Sku sku) {
        return stock(location).getOrDefault(sku, 0L);
    }

    /** Micros for the capacity for a unit: a location's {@code unitScarcity}. */
    public long room(LocationId location) {
        return room.getOrDefault(location, 0L);
    }

    /** FNV-1a, over characters and numbers. */
    private static final class Digest {

        private long sum = 0xcbf29ce484222325L;

        Digest add(String text) {
            text.chars().forEach(this::mix);
            mix(-1);
            return this;
        }

        void add(long number) {
            mix(number);
            mix(-2);
        }

        private void mix(long part) {
            for (int i = 0; i < Long.SIZE; i += Byte.SIZE) {
                sum = (sum ^ (part >>> i & 0xff)) * 0x100000001b3L;
            }
        }

        String told() {
            return "%016x".formatted(sum);
        }
    }
}
