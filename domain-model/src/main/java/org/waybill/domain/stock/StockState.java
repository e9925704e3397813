package org.waybill.domain.stock;

import org.jspecify.annotations.Nullable;

/** Why units that are physically there cannot be sold. */
public enum StockState {
    DAMAGED,
    QUALITY_HOLD,
    QUARANTINED,
    DISPLAY,
    /** The last day on which they may be promised is over. */
    EXPIRED;

    /** What units are called that are in no such state. */
    public static final String SELLABLE = "SELLABLE";

    /** A state's name; {@link #SELLABLE} for null. */
    public static String name(@Nullable StockState state) {
        return state == null ? SELLABLE : state.name();
    }
}
