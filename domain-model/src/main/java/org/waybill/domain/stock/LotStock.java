package org.waybill.domain.stock;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units of a lot at a location.
 *
 * @param sellable those that may be sold, promised or not
 * @param aside those that cannot be sold, by reason
 * @param allotted units meant for orders; more than are sellable where some were set aside since
 * @param picked of those, units taken from the shelf
 */
public record LotStock(long sellable, Map<StockState, Long> aside, long allotted, long picked) {

    /** None. */
    static final LotStock NONE = new LotStock(0, Map.of(), 0, 0);

    public LotStock {
        aside = Map.copyOf(aside);
    }

    /** Everything physically there. */
    public long onHand() {
        return sellable + aside.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Sellable and meant for nobody. */
    public long free() {
        return Math.max(0, sellable - allotted);
    }

    /** Sellable and still on the shelf. */
    long shelved() {
        return Math.max(0, sellable - picked);
    }

    long in(@Nullable StockState state) {
        return state == null ? sellable : aside.getOrDefault(state, 0L);
    }

    boolean nothing() {
        return onHand() == 0 && allotted == 0 && picked == 0;
    }

    LotStock add(@Nullable StockState state, long delta) {
        if (state == null) {
            return new LotStock(sellable + delta, aside, allotted, picked);
        }
        var next = new EnumMap<StockState, Long>(StockState.class);
        next.putAll(aside);
        next.merge(state, delta, (there, more) -> there + more == 0 ? null : there + more);
        return new LotStock(sellable, next, allotted, picked);
    }

    LotStock claim(long allottedDelta, long pickedDelta) {
        return new LotStock(sellable, aside, allotted + allottedDelta, picked + pickedDelta);
    }
}
