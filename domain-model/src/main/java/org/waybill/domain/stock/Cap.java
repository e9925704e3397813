package org.waybill.domain.stock;

/**
 * The most a channel may promise of a SKU.
 *
 * @param units in all, since the cap was set
 * @param sold of those, what it has promised and not taken back
 */
public record Cap(long units, long sold) {

    /** What it may still promise. */
    public long left() {
        return Math.max(0, units - sold);
    }

    /** What is taken back of the time before the cap gives no more than it has. */
    Cap sell(long quantity) {
        return new Cap(units, Math.max(0, sold + quantity));
    }
}
