package org.waybill.domain.fulfillment;

/** Where a location's part stands. */
public enum FulfillmentStatus {
    /** The location was asked. */
    REQUESTED,
    /** It will do it. */
    ACCEPTED,
    /** Some of it is picked. */
    PICKING,
    /** All of it is picked. */
    PICKED,
    /** All of it is in packages. */
    PACKED,
    /** It waits for the customer. */
    READY,
    /** A carrier has it. */
    SHIPPED,
    /** The customer has it. */
    HANDED_OVER,
    /** The location will not do any of it. */
    REJECTED,
    /** All of it was given up or taken back. */
    CANCELLED;

    /** Whether the goods have left the location. */
    public boolean left() {
        return this == SHIPPED || this == HANDED_OVER;
    }

    /** Whether nothing more happens to it. */
    public boolean ended() {
        return left() || this == REJECTED || this == CANCELLED;
    }
}
