package org.waybill.domain.promise;

import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.sourcing.optimum.ServiceId;

/** Why a carrier's service does not go a way. */
public record Declined(CarrierId carrier, String service, Reason reason) {

    /** The carrier and its service: {@code CARRIER.SERVICE}. */
    public ServiceId id() {
        return new ServiceId(carrier.value() + "." + service);
    }

    /** Reasons. */
    public enum Reason {
        /** It does not go to that country. */
        COUNTRY_NOT_SERVED,
        /** Its prices are in another currency. */
        OTHER_CURRENCY,
        /** None of its zones has this lane. */
        NO_ZONE,
        /** Its radius cannot be checked without coordinates. */
        NO_COORDINATES,
        /** It does not go that far on the same day. */
        OUTSIDE_RADIUS,
        /** A unit is heavier than its parcels may be. */
        TOO_HEAVY,
        /** The location does not work for more than a year. */
        NEVER_OPEN,
        /** It does not come on any day on which the location works. */
        NO_PICKUP,
        /** It does not deliver for more than a year. */
        NO_DELIVERY
    }
}
