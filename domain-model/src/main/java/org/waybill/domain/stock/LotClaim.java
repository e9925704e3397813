package org.waybill.domain.stock;

import org.waybill.domain.location.LocationId;

/** A line of an order at the location that has to deliver it. */
public record LotClaim(ReservationKey key, LocationId location) implements Comparable<LotClaim> {

    @Override
    public int compareTo(LotClaim other) {
        int byKey = key.compareTo(other.key);
        return byKey != 0 ? byKey : location.compareTo(other.location);
    }
}
