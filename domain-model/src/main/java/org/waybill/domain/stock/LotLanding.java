package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.List;

/**
 * Of which lots units are that came by a transfer.
 *
 * @param sent those that left for there
 * @param surplus those that nobody sent
 */
record LotLanding(List<LotUnits> sent, List<LotArrival> surplus) {

    /**
     * Units that came.
     *
     * @param way what left and has not come
     * @param named of which lots they are; empty for those that left, in the order in which they
     *     did, and then an unknown one
     */
    static LotLanding of(LotsInTransit way, long units, List<LotArrival> named) {
        return named.isEmpty() ? unnamed(way, units) : named(way, named);
    }

    private static LotLanding unnamed(LotsInTransit way, long units) {
        var sent = new ArrayList<LotUnits>();
        long rest = units;
        for (var there : way.lots()) {
            long here = Math.min(rest, there.quantity());
            if (here > 0) {
                sent.add(some(there, here));
                rest -= here;
            }
        }
        return new LotLanding(sent, rest == 0 ? List.of() : List.of(LotArrival.unknown(rest)));
    }

    private static LotUnits some(LotUnits there, long units) {
        var numbers = there.serials();
        return new LotUnits(
                there.lot(), units, numbers.subList(0, (int) Math.min(units, numbers.size())));
    }

    private static LotLanding named(LotsInTransit way, List<LotArrival> named) {
        var sent = new ArrayList<LotUnits>();
        var surplus = new ArrayList<LotArrival>();
        var left = way;
        for (var one : named) {
            var here = of(left.of(one.lot()), one);
            if (here.quantity() > 0) {
                sent.add(here);
                left = left.less(List.of(here));
            }
            if (here.quantity() < one.quantity()) {
                surplus.add(one.without(here));
            }
        }
        return new LotLanding(sent, surplus);
    }

    /** Of what is named, what left: units with those numbers, and as many as have none. */
    private static LotUnits of(LotUnits there, LotArrival one) {
        if (one.serials().isEmpty()) {
            return some(there, Math.min(one.quantity(), there.quantity()));
        }
        var numbers = new ArrayList<>(one.serials());
        numbers.retainAll(there.serials());
        long without = there.quantity() - there.serials().size();
        for (var serial : one.serials()) {
            if (!there.serials().contains(serial) && without > 0) {
                numbers.add(serial);
                without--;
            }
        }
        return new LotUnits(there.lot(), numbers.size(), numbers);
    }
}
