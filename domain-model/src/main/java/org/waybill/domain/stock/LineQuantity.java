package org.waybill.domain.stock;

import org.waybill.domain.order.LineId;

/**
 * So much for a line.
 *
 * @param quantity in the SKU's base unit
 */
public record LineQuantity(LineId line, long quantity) {}
