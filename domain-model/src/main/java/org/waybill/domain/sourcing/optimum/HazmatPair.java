package org.waybill.domain.sourcing.optimum;

/** Two classes of hazardous goods that may not share a parcel. */
public record HazmatPair(HazmatClass one, HazmatClass other) {

    public HazmatPair {
        Range.require(
                !one.equals(other), "a hazmat class cannot be kept apart from itself: %s", one);
    }
}
