package org.waybill.domain.stock;

/** Why units that are physically there cannot be sold. */
public enum StockState {
    DAMAGED,
    QUALITY_HOLD,
    QUARANTINED,
    DISPLAY
}
