package org.waybill.domain.promise;

/** How an order stands to its first promise. */
public enum PromiseStatus {
    /** On its way, and nothing speaks against it. */
    ON_TIME,
    /**
     * It will probably be late: something waits for a location, has not left in time, or is
     * expected later than was promised.
     */
    AT_RISK,
    /** It should be there and is not. */
    LATE,
    /** It was there in time. */
    KEPT,
    /** It was there too late. */
    BROKEN,
    /** Nothing of it is wanted any more. */
    CANCELLED
}
