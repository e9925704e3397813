package org.waybill.domain.stock;

import java.util.Map;
import java.util.TreeMap;

/** A SKU at a location as it is told to those who ask. Quantities are in the SKU's base unit. */
public record PositionView(
        String sku,
        String location,
        long onHand,
        long sellable,
        Map<String, Long> aside,
        long reserved,
        long safetyStock,
        long available,
        long shortage,
        long version) {

    /**
     * Tells it.
     *
     * @param version of the SKU's stock
     */
    public static PositionView of(String sku, String location, Position position, long version) {
        var aside = new TreeMap<String, Long>();
        position.aside().forEach((state, units) -> aside.put(state.name(), units));
        return new PositionView(
                sku,
                location,
                position.onHand(),
                position.sellable(),
                aside,
                position.reserved(),
                position.safetyStock(),
                position.available(),
                position.shortage(),
                version);
    }
}
