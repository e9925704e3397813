package org.waybill.domain.stock;

import java.util.EnumMap;
import java.util.Map;

/**
 * A SKU at a location.
 *
 * @param onHand everything physically there
 * @param aside of that, what cannot be sold, by reason
 * @param reserved promised to orders that this location has to do
 * @param safetyStock not offered to anybody
 */
public record Position(long onHand, Map<StockState, Long> aside, long reserved, long safetyStock) {

    /** Nothing there, nothing promised. */
    public static final Position EMPTY = new Position(0, Map.of(), 0, 0);

    /** What is there and may be sold, promised or not. */
    public long sellable() {
        return onHand - aside.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Sellable and not promised; negative when more is promised than there is. */
    public long free() {
        return sellable() - reserved;
    }

    /** What may be promised: {@code max(0, sellable − reserved − safetyStock)}. */
    public long available() {
        return Math.max(0, free() - safetyStock);
    }

    /** What the safety stock keeps from being promised. */
    public long safetyWithheld() {
        return Math.max(0, free()) - available();
    }

    /** Promised here beyond what is there. */
    public long shortage() {
        return Math.max(0, -free());
    }

    Position move(long onHandDelta, long reservedDelta) {
        return new Position(onHand + onHandDelta, aside, reserved + reservedDelta, safetyStock);
    }

    Position withSafetyStock(long units) {
        return new Position(onHand, aside, reserved, units);
    }

    Position setAside(StockState state, long quantity) {
        var next = new EnumMap<StockState, Long>(StockState.class);
        next.putAll(aside);
        next.merge(state, quantity, Long::sum);
        return new Position(onHand, Map.copyOf(next), reserved, safetyStock);
    }
}
