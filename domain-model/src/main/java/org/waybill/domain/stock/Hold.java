package org.waybill.domain.stock;

import java.time.Instant;

/**
 * Units that a cart's line has on the network until an instant.
 *
 * @param preordered of those, what is of the channel's pre-order quota
 */
public record Hold(long quantity, Instant expiresAt, long preordered) {

    /** Whether its time is over at an instant. */
    boolean over(Instant at) {
        return !expiresAt.isAfter(at);
    }

    Hold preorder(long delta) {
        return new Hold(quantity, expiresAt, preordered + delta);
    }
}
