package org.waybill.domain.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Money;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/**
 * A line as it was placed.
 *
 * @param quantity units of the SKU
 * @param unitPrice price of one unit, taxes included
 * @param requirements what one unit takes from stock; empty where its stock is not counted
 * @param group lines of the same group stay together in one shipment; null if it is in none
 */
public record OrderLine(
        LineId lineId,
        Sku sku,
        int quantity,
        Money unitPrice,
        List<Component> requirements,
        @Nullable String group) {

    public OrderLine {
        requirements = List.copyOf(requirements);
    }

    /** One by itself. */
    public OrderLine(
            LineId lineId, Sku sku, int quantity, Money unitPrice, List<Component> requirements) {
        this(lineId, sku, quantity, unitPrice, requirements, null);
    }
}
