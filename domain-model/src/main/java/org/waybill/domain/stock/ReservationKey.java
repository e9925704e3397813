package org.waybill.domain.stock;

import org.waybill.domain.order.LineId;

/** A line of an order, a cart or a transfer, seen from a SKU. */
public record ReservationKey(Owner owner, LineId line) implements Comparable<ReservationKey> {

    @Override
    public int compareTo(ReservationKey other) {
        int byOwner = owner.compareTo(other.owner);
        return byOwner != 0 ? byOwner : line.compareTo(other.line);
    }
}
