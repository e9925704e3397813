package org.waybill.domain.cart;

import java.util.List;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/**
 * What a cart's line holds.
 *
 * @param quantity units of the SKU
 * @param requirements what one unit takes from stock; empty where its stock is not counted
 */
public record CartLine(LineId line, Sku sku, int quantity, List<Component> requirements) {

    public CartLine {
        requirements = List.copyOf(requirements);
    }
}
