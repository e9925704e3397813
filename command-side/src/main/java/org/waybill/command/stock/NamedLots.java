package org.waybill.command.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Tracking;
import org.waybill.domain.stock.LotArrival;

/** Makes sure that as much is said of units that come in as their product wants. */
final class NamedLots {

    private NamedLots() {}

    /** The lots named; of a product whose units are told apart, there have to be some. */
    static List<LotArrival> arrived(ProductProfile product, @Nullable List<LotBody> named) {
        var lots = named(product, named);
        if (lots.isEmpty() && product.known() != Tracking.NONE) {
            var detail = "The lots of units that come in have to be named.";
            throw refused("stock.lots-missing", detail, "/lots");
        }
        if (product.known() == Tracking.SERIAL) {
            for (int i = 0; i < lots.size(); i++) {
                if (lots.get(i).serials().isEmpty()) {
                    var detail = "Every unit that comes in has a serial number.";
                    throw refused("stock.serials-missing", detail, "/lots/%d/serials".formatted(i));
                }
            }
        }
        return lots;
    }

    /** The lots named, if any. */
    static List<LotArrival> named(ProductProfile product, @Nullable List<LotBody> named) {
        return named == null ? List.of() : named.stream().map(lot -> lot.arrival(product)).toList();
    }

    private static RejectedException refused(String code, String detail, String pointer) {
        return new RejectedException(Rejection.unacceptable(code, detail, pointer));
    }
}
