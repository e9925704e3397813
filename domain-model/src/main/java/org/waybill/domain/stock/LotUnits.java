package org.waybill.domain.stock;

import java.util.List;

/**
 * Units of a lot.
 *
 * @param serials of those units, the serial numbers that are known; never more than units
 */
public record LotUnits(LotId lot, long quantity, List<Serial> serials) {

    public LotUnits {
        serials = List.copyOf(serials);
    }

    /** Units whose serial numbers do not matter. */
    public LotUnits(LotId lot, long quantity) {
        this(lot, quantity, List.of());
    }

    static long total(List<LotUnits> lots) {
        return lots.stream().mapToLong(LotUnits::quantity).sum();
    }
}
