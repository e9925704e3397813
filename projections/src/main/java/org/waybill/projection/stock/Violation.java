package org.waybill.projection.stock;

import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Breach;
import org.waybill.store.RecordedEvent;

/**
 * An event that broke an invariant.
 *
 * @param number its place among those that the event broke, from 0
 */
record Violation(RecordedEvent event, Sku sku, int number, Breach breach) {}
