package org.waybill.projection.ledger;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockEvent;
import org.waybill.store.RecordedEvent;

/**
 * Where something happened to a SKU.
 *
 * @param location null for the network
 */
record Place(Sku sku, @Nullable LocationId location) {

    static Place of(RecordedEvent event) {
        var change = (StockEvent) event.payload();
        return new Place(change.sku(), change.location());
    }
}
