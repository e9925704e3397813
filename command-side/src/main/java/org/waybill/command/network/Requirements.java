package org.waybill.command.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.LineQuantity;

/**
 * What lines take from stock, added up by SKU.
 *
 * @param bySku in order of the SKUs
 */
public record Requirements(SortedMap<Sku, List<LineQuantity>> bySku) {

    /** Nothing. */
    public Requirements() {
        this(new TreeMap<>());
    }

    /** With so many units of a line. */
    public Requirements with(LineId line, long units, List<Component> ofOne) {
        if (units > 0) {
            ofOne.forEach(
                    component ->
                            bySku.computeIfAbsent(component.sku(), sku -> new ArrayList<>())
                                    .add(new LineQuantity(line, units * component.quantity())));
        }
        return this;
    }
}
