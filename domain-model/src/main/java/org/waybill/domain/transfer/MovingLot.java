package org.waybill.domain.transfer;

import org.waybill.domain.stock.Discrepancy.Kind;

/**
 * A lot of a transfer's line with what has become of it.
 *
 * @param shipped units that left
 * @param received units that came, in whatever state
 * @param surplus of those, units that had not left
 * @param lost units that left and will not come
 */
public record MovingLot(long shipped, long received, long surplus, long lost) {

    static final MovingLot NONE = new MovingLot(0, 0, 0, 0);

    /** Units on their way; none of what left before anybody spoke of lots. */
    public long open() {
        return Math.max(0, shipped - (received - surplus) - lost);
    }

    MovingLot ship(long units) {
        return new MovingLot(shipped + units, received, surplus, lost);
    }

    MovingLot receive(long units) {
        return new MovingLot(shipped, received + units, surplus, lost);
    }

    MovingLot differ(Kind kind, long units) {
        return switch (kind) {
            case OVER -> new MovingLot(shipped, received, surplus + units, lost);
            case SHORT -> new MovingLot(shipped, received, surplus, lost + units);
        };
    }
}
