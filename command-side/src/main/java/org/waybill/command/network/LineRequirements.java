package org.waybill.command.network;

import java.util.List;
import org.springframework.stereotype.Service;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/** What one unit of a SKU takes from stock. */
@Service
public class LineRequirements {

    private final Known known;

    LineRequirements(Known known) {
        this.known = known;
    }

    /**
     * Its components, or itself; without those whose stock is not counted.
     *
     * @param pointer the place of the request that names the SKU
     * @throws org.waybill.domain.RejectedException if there is no such product
     */
    public List<Component> ofOne(Sku sku, String pointer) {
        return known.product(sku, pointer).requirements(sku).stream()
                .filter(component -> known.product(component.sku()).tracked())
                .toList();
    }
}
