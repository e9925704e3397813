package org.waybill.domain.stock;

import org.waybill.domain.location.LocationId;

/** A lot at a location. */
public record LotPlace(LocationId location, LotId lot) implements Comparable<LotPlace> {

    @Override
    public int compareTo(LotPlace other) {
        int byLocation = location.compareTo(other.location);
        return byLocation != 0 ? byLocation : lot.compareTo(other.lot);
    }
}
