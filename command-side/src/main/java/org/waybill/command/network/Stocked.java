package org.waybill.command.network;

import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.product.Sku;

/** Refuses SKUs that have no stock of their own that is counted. */
@Component
public class Stocked {

    private final Known known;

    Stocked(Known known) {
        this.known = known;
    }

    /** The SKU that a place of a request's body names. */
    public Sku sku(String value, String pointer) {
        var sku = new Sku(value);
        var product = known.product(sku, pointer);
        if (product.kit()) {
            var detail =
                    "%s is a kit: its components have stock, it has none of its own."
                            .formatted(sku);
            throw refused("product.kit-has-no-stock", detail, pointer);
        }
        if (!product.tracked()) {
            var detail = "The stock of %s is not counted.".formatted(sku);
            throw refused("product.untracked", detail, pointer);
        }
        return sku;
    }

    private static RejectedException refused(String code, String detail, String pointer) {
        return new RejectedException(Rejection.unacceptable(code, detail, pointer));
    }
}
