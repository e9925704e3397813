package org.waybill.domain.stock;

import org.jspecify.annotations.Nullable;

/**
 * What several locations have of a SKU together; each part is the sum of theirs.
 *
 * @param locations how many they are
 * @param available the sum of what each of them may promise, which is never less than nothing
 * @param shortage the sum of what each of them has promised beyond what it has
 * @see Position
 */
record PositionSum(
        int locations,
        long onHand,
        long sellable,
        long reserved,
        long safetyWithheld,
        long available,
        long shortage) {

    static final PositionSum NONE = new PositionSum(0, 0, 0, 0, 0, 0, 0);

    /** With one more. */
    PositionSum plus(Position one) {
        return moved(null, one);
    }

    /**
     * After one of them has become another.
     *
     * @param before null for one that is new
     */
    PositionSum moved(@Nullable Position before, Position after) {
        var was = before == null ? Position.EMPTY : before;
        return new PositionSum(
                before == null ? locations + 1 : locations,
                onHand + after.onHand() - was.onHand(),
                sellable + after.sellable() - was.sellable(),
                reserved + after.reserved() - was.reserved(),
                safetyWithheld + after.safetyWithheld() - was.safetyWithheld(),
                available + after.available() - was.available(),
                shortage + after.shortage() - was.shortage());
    }

    long aside() {
        return onHand - sellable;
    }

    /** Sellable and not promised; negative where more is promised than there is. */
    long free() {
        return sellable - reserved;
    }
}
