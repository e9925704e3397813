package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.List;

/**
 * The units of a lot that are meant for a line.
 *
 * @param picked of those, units taken from the shelf
 * @param serials the numbers of units taken, where they have any
 */
public record LotShare(long allotted, long picked, List<Serial> serials) {

    static final LotShare NONE = new LotShare(0, 0, List.of());

    public LotShare {
        serials = List.copyOf(serials);
    }

    /** Units still on the shelf. */
    long unpicked() {
        return allotted - picked;
    }

    LotShare allot(long units) {
        return new LotShare(allotted + units, picked, serials);
    }

    LotShare pick(LotUnits units) {
        var all = new ArrayList<>(serials);
        all.addAll(units.serials());
        return new LotShare(allotted, picked + units.quantity(), all);
    }

    /** Without units: those on the shelf first, or those picked first. */
    LotShare less(LotUnits units, boolean pickedFirst) {
        long left = Math.max(0, allotted - units.quantity());
        long taken = pickedFirst ? Math.max(0, picked - units.quantity()) : Math.min(picked, left);
        var rest = new ArrayList<>(serials);
        rest.removeAll(units.serials());
        return new LotShare(left, Math.min(taken, left), rest);
    }
}
