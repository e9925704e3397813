package org.waybill.domain.count;

import org.waybill.domain.product.Sku;

/**
 * What the records said of a SKU.
 *
 * @param units on hand
 */
public record BookLine(Sku sku, long units) {}
