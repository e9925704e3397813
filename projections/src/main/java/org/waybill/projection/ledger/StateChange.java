package org.waybill.projection.ledger;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.stock.StockState;

/**
 * Units that stayed where they were and changed their state.
 *
 * @param from {@link StockState#SELLABLE} or the name of another state
 * @param to the same
 * @param quantity in the SKU's base unit
 */
public record StateChange(String from, String to, long quantity) {

    static StateChange of(@Nullable StockState from, @Nullable StockState to, long quantity) {
        return new StateChange(StockState.name(from), StockState.name(to), quantity);
    }
}
