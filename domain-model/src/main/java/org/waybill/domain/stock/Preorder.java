package org.waybill.domain.stock;

import java.time.Instant;

/**
 * Units that a channel may promise before there are any.
 *
 * @param units in all, since this was first set; 0 when it was taken back
 * @param until when that ends: what was promised is due then like anything else
 * @param sold what the channel has promised of them and not taken back
 * @param waiting of what is sold, the units that no location has yet
 */
public record Preorder(long units, Instant until, long sold, long waiting) {

    /** So many until then; what was sold of a former one counts. */
    Preorder with(long newUnits, Instant newUntil) {
        return new Preorder(newUnits, newUntil, sold, waiting);
    }

    /** What may still be promised at an instant. */
    public long left(Instant at) {
        return open(at) ? Math.clamp(units - sold, 0L, units) : 0;
    }

    /** What was promised, is not due yet at an instant, and waits for units. */
    public long undue(Instant at) {
        return open(at) ? waiting : 0;
    }

    private boolean open(Instant at) {
        return at.isBefore(until);
    }

    Preorder sell(long quantity) {
        return new Preorder(units, until, sold + quantity, waiting + quantity);
    }

    Preorder fill(long quantity) {
        return new Preorder(units, until, sold, waiting - quantity);
    }
}
