package org.waybill.projection.ledger;

import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Position;
import org.waybill.store.RecordedEvent;

/**
 * A line of the ledger.
 *
 * @param delta what came on hand; negative for what went
 * @param reservedDelta what was promised; negative for what no longer is
 * @param after the position then
 */
record Entry(
        RecordedEvent event,
        Sku sku,
        LocationId location,
        long delta,
        long reservedDelta,
        Position after,
        Story story) {}
