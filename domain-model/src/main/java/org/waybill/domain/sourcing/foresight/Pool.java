package org.waybill.domain.sourcing.foresight;

import java.util.Map;
import java.util.stream.Collectors;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

/**
 * What is free now: units that no order holds, those that wait included.
 *
 * @param stock units by location and SKU
 * @param room units of lines that a location could still take; where it is not named there is no
 *     limit
 */
public record Pool(Map<LocationId, Map<Sku, Long>> stock, Map<LocationId, Long> room) {

    public Pool {
        stock =
                stock.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, one -> Map.copyOf(one.getValue())));
        room = Map.copyOf(room);
    }

    /** Stock only. */
    public static Pool of(Map<LocationId, Map<Sku, Long>> stock) {
        return new Pool(stock, Map.of());
    }
}
