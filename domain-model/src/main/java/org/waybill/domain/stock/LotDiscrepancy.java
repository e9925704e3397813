package org.waybill.domain.stock;

import org.waybill.domain.order.LineId;

/**
 * What came of a lot was not what should have come of it.
 *
 * @param quantity units too many or too few, at least 1
 */
public record LotDiscrepancy(LineId lineId, LotId lot, Discrepancy.Kind kind, long quantity) {

    /** As it is told to those who ask: {@code OVER} or {@code SHORT}. */
    public record View(String lineId, String lot, String kind, long quantity) {}

    /** Tells it. */
    public View view() {
        return new View(lineId.value(), lot.value(), kind.name(), quantity);
    }
}
