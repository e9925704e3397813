package org.waybill.domain.stock;

/**
 * What several locations have of a SKU together; each part is the sum of theirs.
 *
 * @param available the sum of what each of them may promise, which is never less than nothing
 * @param shortage the sum of what each of them has promised beyond what it has
 * @see Position
 */
record PositionSum(
        long onHand,
        long sellable,
        long reserved,
        long safetyWithheld,
        long available,
        long shortage) {

    static final PositionSum NONE = new PositionSum(0, 0, 0, 0, 0, 0);

    PositionSum plus(Position one) {
        return moved(Position.EMPTY, one);
    }

    /** After one of them has become another. */
    PositionSum moved(Position before, Position after) {
        return new PositionSum(
                onHand + after.onHand() - before.onHand(),
                sellable + after.sellable() - before.sellable(),
                reserved + after.reserved() - before.reserved(),
                safetyWithheld + after.safetyWithheld() - before.safetyWithheld(),
                available + after.available() - before.available(),
                shortage + after.shortage() - before.shortage());
    }

    long aside() {
        return onHand - sellable;
    }

    /** Sellable and not promised; negative where more is promised than there is. */
    long free() {
        return sellable - reserved;
    }
}
