package org.waybill.domain.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units of a lot that came in.
 *
 * @param expiresOn the last day on which they are good; null if they stay good, or if it was said
 *     before
 * @param sellUntil the last day on which they may be promised; null as {@code expiresOn}
 * @param serials their serial numbers, where they have any
 */
public record LotArrival(
        LotId lot,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate sellUntil,
        long quantity,
        List<Serial> serials) {

    public LotArrival {
        serials = List.copyOf(serials);
    }

    static LotArrival unknown(long quantity) {
        return new LotArrival(LotId.UNKNOWN, null, null, quantity, List.of());
    }

    /** Those of these units that are not among others of the lot. */
    LotArrival without(LotUnits others) {
        var rest = new ArrayList<>(serials);
        rest.removeAll(others.serials());
        return new LotArrival(lot, expiresOn, sellUntil, quantity - others.quantity(), rest);
    }

    LotUnits units() {
        return new LotUnits(lot, quantity, serials);
    }

    LotArrival with(LotTerms terms) {
        return new LotArrival(lot, terms.expiresOn(), terms.sellUntil(), quantity, serials);
    }

    static long total(List<LotArrival> lots) {
        return lots.stream().mapToLong(LotArrival::quantity).sum();
    }
}
