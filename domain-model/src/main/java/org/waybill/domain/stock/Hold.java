package org.waybill.domain.stock;

import java.time.Instant;

/**
 * Units that a cart's line has on the network until an instant.
 *
 * @param preordered of those, what is of the channel's pre-order quota
 */
public record Hold(long quantity, Instant expiresAt, long preordered) {

    Hold preorder(long delta) {
        return new Hold(quantity, expiresAt, preordered + delta);
    }
}
