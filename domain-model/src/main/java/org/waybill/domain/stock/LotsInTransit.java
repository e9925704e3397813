package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Units of a transfer's line that are on their way. */
public record LotsInTransit(List<LotUnits> lots) {

    static final LotsInTransit NONE = new LotsInTransit(List.of());

    public LotsInTransit {
        lots = List.copyOf(lots);
    }

    /** Of a lot. */
    LotUnits of(LotId lot) {
        return lots.stream()
                .filter(units -> units.lot().equals(lot))
                .findFirst()
                .orElseGet(() -> new LotUnits(lot, 0));
    }

    /** And these. */
    LotsInTransit and(List<LotUnits> more) {
        var sums = new LinkedHashMap<LotId, LotUnits>();
        lots.forEach(units -> sums.put(units.lot(), units));
        for (var units : more) {
            sums.merge(units.lot(), units, LotsInTransit::sum);
        }
        return new LotsInTransit(List.copyOf(sums.values()));
    }

    /** Without these; the others stay in the order in which they left. */
    LotsInTransit less(List<LotUnits> fewer) {
        var rest = new LinkedHashMap<LotId, LotUnits>();
        lots.forEach(units -> rest.put(units.lot(), units));
        for (var units : fewer) {
            rest.computeIfPresent(
                    units.lot(),
                    (lot, there) ->
                            there.quantity() > units.quantity() ? difference(there, units) : null);
        }
        return new LotsInTransit(List.copyOf(rest.values()));
    }

    private static LotUnits sum(LotUnits one, LotUnits other) {
        var serials = new ArrayList<>(one.serials());
        serials.addAll(other.serials());
        return new LotUnits(one.lot(), one.quantity() + other.quantity(), serials);
    }

    private static LotUnits difference(LotUnits there, LotUnits gone) {
        var serials = new ArrayList<>(there.serials());
        serials.removeAll(gone.serials());
        return new LotUnits(there.lot(), there.quantity() - gone.quantity(), serials);
    }
}
