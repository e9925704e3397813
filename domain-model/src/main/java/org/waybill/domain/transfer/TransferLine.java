package org.waybill.domain.transfer;

import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;

/** Units of a SKU that are wanted elsewhere. */
public record TransferLine(LineId lineId, Sku sku, int quantity) {}
