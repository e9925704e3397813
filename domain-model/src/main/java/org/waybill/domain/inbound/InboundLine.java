package org.waybill.domain.inbound;

import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;

/** Units of a SKU that are to come. */
public record InboundLine(LineId lineId, Sku sku, int quantity) {}
