package org.waybill.domain.transfer;

import org.waybill.domain.product.Sku;

/**
 * A transfer's line with what has become of it.
 *
 * @param ordered units wanted
 * @param picked units taken from the shelf
 * @param shipped units that left
 * @param received units that came, in whatever state
 */
public record MovingLine(Sku sku, long ordered, long picked, long shipped, long received) {

    /** Units that left and have not come. */
    public long missing() {
        return Math.max(0, shipped - received);
    }

    /** Units that came and had not left. */
    public long surplus() {
        return Math.max(0, received - shipped);
    }

    MovingLine pick(long units) {
        return new MovingLine(sku, ordered, units, shipped, received);
    }

    MovingLine ship() {
        return new MovingLine(sku, ordered, picked, picked, received);
    }

    MovingLine receive(long units) {
        return new MovingLine(sku, ordered, picked, shipped, received + units);
    }
}
