package org.waybill.command.stock;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.stock.StockState;

/** The states of units as requests name them. */
public enum UnitState {
    SELLABLE(null),
    DAMAGED(StockState.DAMAGED),
    QUALITY_HOLD(StockState.QUALITY_HOLD),
    QUARANTINED(StockState.QUARANTINED),
    DISPLAY(StockState.DISPLAY),
    EXPIRED(StockState.EXPIRED);

    private final @Nullable StockState state;

    UnitState(@Nullable StockState state) {
        this.state = state;
    }

    /** The state; null for units that may be sold, and where none is named. */
    public static @Nullable StockState of(@Nullable UnitState named) {
        return named == null ? null : named.state;
    }
}
