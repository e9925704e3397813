package org.waybill.domain.stock;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineId;

/**
 * Units of a document's line that came in.
 *
 * @param quantity at least 1
 * @param state in which they came; null if they may be sold
 */
public record Arrival(LineId lineId, int quantity, @Nullable StockState state) {}
