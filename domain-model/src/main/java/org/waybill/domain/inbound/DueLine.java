package org.waybill.domain.inbound;

import org.waybill.domain.product.Sku;

/**
 * A delivery's line with what has come of it.
 *
 * @param ordered units that should come
 * @param received units that came, in whatever state
 */
public record DueLine(Sku sku, long ordered, long received) {

    /** Units that have not come. */
    public long missing() {
        return Math.max(0, ordered - received);
    }

    /** Units that came and were not ordered. */
    public long surplus() {
        return Math.max(0, received - ordered);
    }

    DueLine order(long units) {
        return new DueLine(sku, units, received);
    }

    DueLine receive(long units) {
        return new DueLine(sku, ordered, received + units);
    }
}
