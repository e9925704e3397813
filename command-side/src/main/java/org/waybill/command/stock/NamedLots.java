package org.waybill.command.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.product.ProductProfile;
import org.waybill.domain.product.Tracking;
import org.waybill.domain.stock.LotArrival;

/** Makes sure that as much is said of units that come in as their product wants. */
public final class NamedLots {

    private NamedLots() {}

    /**
     * The lots named; of a product whose units are told apart, there have to be some.
     *
     * @param pointer where the units stand in the request
     */
    static List<LotArrival> arrived(
            ProductProfile product, @Nullable List<LotBody> named, String pointer) {
        var lots = named(product, named);
        if (lots.isEmpty() && product.known() != Tracking.NONE) {
            var detail = "The lots of units that come in have to be named.";
            throw refused("stock.lots-missing", detail, pointer + "/lots");
        }
        if (product.known() == Tracking.SERIAL) {
            for (int i = 0; i < lots.size(); i++) {
                if (lots.get(i).serials().isEmpty()) {
                    var detail = "Every unit that comes in has a serial number.";
                    var place = pointer + "/lots/%d/serials".formatted(i);
                    throw refused("stock.serials-missing", detail, place);
                }
            }
        }
        return lots;
    }

    /** The lots named, if any. */
    static List<LotArrival> named(ProductProfile product, @Nullable List<LotBody> named) {
        return named == null ? List.of() : named.stream().map(lot -> lot.arrival(product)).toList();
    }

    /** Refuses lots, if any are named, that do not add up to the units of a line. */
    static void checkQuantities(List<LotArrival> lots, long units, String pointer) {
        checkSerials(lots, pointer);
        long total = lots.stream().mapToLong(LotArrival::quantity).sum();
        if (!lots.isEmpty() && total != units) {
            var detail = "The lots named have %d units, not %d.".formatted(total, units);
            throw refused("stock.lots-quantity", detail, pointer + "/lots");
        }
    }

    /** Refuses lots that have another number of serial numbers than of units. */
    public static void checkSerials(List<LotArrival> lots, String pointer) {
        for (int i = 0; i < lots.size(); i++) {
            var lot = lots.get(i);
            if (!lot.serials().isEmpty() && lot.serials().size() != lot.quantity()) {
                var detail =
                        "Lot %s has %d serial numbers for %d units."
                                .formatted(lot.lot(), lot.serials().size(), lot.quantity());
                var place = pointer + "/lots/%d/serials".formatted(i);
                throw refused("stock.serials-quantity", detail, place);
            }
        }
    }

    private static RejectedException refused(String code, String detail, String pointer) {
        return new RejectedException(Rejection.unacceptable(code, detail, pointer));
    }
}
