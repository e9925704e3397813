package org.waybill.domain.order;

/** Why an order waits for somebody or something. */
public enum QueueReason {
    /** Not all of it could be promised. */
    INSUFFICIENT_STOCK,
    /** It is promised, but the locations that may serve it do not have it all. */
    NO_LOCATION_COVERS,
    /** The location where it would be collected will not do it; a person decides. */
    PICKUP_REJECTED
}
