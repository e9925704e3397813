package org.waybill.command.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waybill.domain.Fault;
import org.waybill.domain.Rejection;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/** Says which lines of a request the refusals of SKUs concern. */
public final class Shortfall {

    private Shortfall() {}

    /**
     * One refusal for the whole request.
     *
     * @param refusals by SKU; at least one
     * @param requirements what one unit of each line takes from stock, in order of the request's
     *     lines
     */
    public static Rejection rejection(
            Map<Sku, Rejection> refusals, List<List<Component>> requirements) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < requirements.size(); i++) {
            for (var component : requirements.get(i)) {
                var refusal = refusals.get(component.sku());
                if (refusal != null) {
                    faults.add(new Fault("/lines/%d/quantity".formatted(i), refusal.detail()));
                }
            }
        }
        var first = refusals.values().iterator().next();
        return new Rejection(first.kind(), first.code(), first.detail(), faults);
    }
}
