package org.waybill.domain.stock;

import org.waybill.domain.order.LineId;

/**
 * What came was not what should have come.
 *
 * @param quantity units too many or too few, at least 1
 */
public record Discrepancy(LineId lineId, Kind kind, long quantity) {

    /** Which way it went wrong. */
    public enum Kind {
        /** More came. */
        OVER,
        /** Less came, and nothing more will. */
        SHORT
    }
}
