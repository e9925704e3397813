package org.waybill.domain.stock;

import java.time.Instant;
import org.pcollections.TreePMap;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.stock.StockEvent.SupplyExpected;

/**
 * Units that are to come to a location.
 *
 * @param quantity still to come, at least 1
 * @param expectedAt when they should be there
 */
public record Supply(LocationId location, long quantity, Instant expectedAt) {

    /** What is to come, after more is known of one source. */
    static TreePMap<SupplyKey, Supply> after(
            TreePMap<SupplyKey, Supply> all, SupplyExpected event) {
        var source = event.source();
        return event.quantity() == 0
                ? all.minus(source)
                : all.plus(
                        source, new Supply(event.location(), event.quantity(), event.expectedAt()));
    }
}
