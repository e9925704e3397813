package org.waybill.domain.count;

import java.time.Instant;
import org.waybill.domain.product.Sku;

/**
 * What somebody counted.
 *
 * @param counted units that were there
 * @param countedAt at which instant
 */
public record CountEntry(Sku sku, long counted, Instant countedAt) {}
