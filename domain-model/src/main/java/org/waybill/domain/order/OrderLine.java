package org.waybill.domain.order;

import java.util.List;
import org.waybill.domain.Money;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/**
 * A line as it was placed.
 *
 * @param quantity units of the SKU
 * @param unitPrice price of one unit, taxes included
 * @param requirements what one unit takes from stock; empty where its stock is not counted
 */
public record OrderLine(
        LineId lineId, Sku sku, int quantity, Money unitPrice, List<Component> requirements) {

    public OrderLine {
        requirements = List.copyOf(requirements);
    }
}
