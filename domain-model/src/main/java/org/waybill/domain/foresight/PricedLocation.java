package org.waybill.domain.foresight;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

/**
 * What a location's units are worth to orders that are likely to come.
 *
 * @param stock micros for a unit, by SKU; nothing where a unit is worth nothing
 * @param room micros for the capacity for a unit of a line
 */
public record PricedLocation(LocationId location, Map<Sku, Long> stock, long room) {
    public PricedLocation {
        stock = Collections.unmodifiableSortedMap(new TreeMap<>(stock));
    }
}
