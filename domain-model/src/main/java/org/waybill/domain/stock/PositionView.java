package org.waybill.domain.stock;

import java.util.SortedMap;
import java.util.TreeMap;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;

/**
 * A SKU at a location as it is told to those who ask. Quantities are in the SKU's base unit.
 *
 * @param safetyStock what the location keeps back
 * @param safetyPercent of what may be sold, so much is kept back at least
 * @param sellable what is there and may be sold, promised or not
 * @param aside what is there and cannot be sold, by reason
 * @param shortage promised here beyond what is there
 * @param version the version of the SKU's stock over the whole network
 */
public record PositionView(
        String sku,
        String location,
        long onHand,
        long reserved,
        long safetyStock,
        int safetyPercent,
        long available,
        long sellable,
        SortedMap<String, Long> aside,
        long shortage,
        long version) {

    /** Tells it. */
    public static PositionView of(Sku sku, LocationId location, Stock stock) {
        var position = stock.at(location);
        var aside = new TreeMap<String, Long>();
        position.aside().forEach((state, units) -> aside.put(state.name(), units));
        return new PositionView(
                sku.value(),
                location.value(),
                position.onHand(),
                position.reserved(),
                position.keptBack(),
                position.safetyPercent(),
                position.available(),
                position.sellable(),
                aside,
                position.shortage(),
                stock.version());
    }
}
