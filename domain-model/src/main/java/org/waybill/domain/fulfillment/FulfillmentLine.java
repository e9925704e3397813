package org.waybill.domain.fulfillment;

import java.util.List;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/**
 * A line as a location was given it.
 *
 * @param quantity units of the SKU
 * @param requirements what one unit takes from stock; empty where its stock is not counted
 */
public record FulfillmentLine(LineId lineId, Sku sku, int quantity, List<Component> requirements) {

    public FulfillmentLine {
        requirements = List.copyOf(requirements);
    }
}
