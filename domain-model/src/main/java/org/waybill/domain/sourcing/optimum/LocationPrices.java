package org.waybill.domain.sourcing.optimum;

import java.util.Map;
import org.waybill.domain.product.Sku;

/**
 * What it costs to let a location do something, besides the carrier; all in micros.
 *
 * @param handling of a shipment
 * @param labor of a line's unit
 * @param shipmentScarcity shadow price of a place for a shipment
 * @param unitScarcity shadow price of the capacity for a line's unit
 * @param stockScarcity shadow price of a unit of stock, by SKU; nothing where a SKU is not named
 * @param markdown what is saved by a unit of stock that would have to be marked down, by SKU
 */
public record LocationPrices(
        long handling,
        long labor,
        long shipmentScarcity,
        long unitScarcity,
        Map<Sku, Long> stockScarcity,
        Map<Sku, Long> markdown) {

    /** All for nothing. */
    public static final LocationPrices NONE = new LocationPrices(0, 0, 0, 0, Map.of(), Map.of());

    public LocationPrices {
        Range.within("the handling of a shipment", handling, 0, Range.MOST_MICROS);
        Range.within("the labor of a unit", labor, 0, Range.MOST_MICROS);
        Range.within("a shipment's scarcity", shipmentScarcity, 0, Range.MOST_MICROS);
        Range.within("a unit's scarcity", unitScarcity, 0, Range.MOST_MICROS);
        stockScarcity.values().forEach(p -> Range.within("scarcity", p, 0, Range.MOST_MICROS));
        markdown.values().forEach(p -> Range.within("a markdown", p, 0, Range.MOST_MICROS));
        stockScarcity = Map.copyOf(stockScarcity);
        markdown = Map.copyOf(markdown);
    }

    /** Handling and labor, nothing else. */
    public static LocationPrices of(long handling, long labor) {
        return new LocationPrices(handling, labor, 0, 0, Map.of(), Map.of());
    }
}
