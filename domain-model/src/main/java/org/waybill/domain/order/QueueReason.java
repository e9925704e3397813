package org.waybill.domain.order;

/** Why an order waits for somebody or something. */
public enum QueueReason {
    /** Not all of it could be promised. */
    INSUFFICIENT_STOCK,
    /** It is promised, but the locations that may serve it do not have it all. */
    NO_LOCATION_COVERS,
    /** The location where it would be collected will not do it; a person decides. */
    PICKUP_REJECTED,
    /** It was sold before it came; it is sent when it has. */
    BACKORDER,
    /** It was tried, and nobody can; a person decides. */
    UNFILLABLE,
    /** A person talks with the customer. */
    CUSTOMER_CARE;

    /** Whether nothing happens until a person decides; otherwise it is tried when supply comes. */
    public boolean forPerson() {
        return switch (this) {
            case PICKUP_REJECTED, UNFILLABLE, CUSTOMER_CARE -> true;
            case INSUFFICIENT_STOCK, NO_LOCATION_COVERS, BACKORDER -> false;
        };
    }
}
