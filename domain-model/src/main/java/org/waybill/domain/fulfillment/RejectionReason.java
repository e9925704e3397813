package org.waybill.domain.fulfillment;

/** Why a location does not do its part, and what that says of its stock. */
public enum RejectionReason {
    /** Nothing sellable is there: sellable becomes 0, somebody should count. */
    NOT_IN_STOCK,
    /** The rejected units are not there: they come off. */
    MISMATCH,
    /** The rejected units are there, but damaged. */
    DAMAGED,
    /** The rejected units are there, but worn from display. */
    WORN_DISPLAY,
    /** The stock is right; the location cannot do the work. */
    NO_VARIANCE,
    /** The stock is right; the location takes no work now. */
    LOCATION_INACTIVE,
    /** It was taken back: the location is switched off. */
    LOCATION_OFFLINE,
    /** It was taken back: the location did not accept it in time. */
    NOT_ACCEPTED_IN_TIME,
    /** It was taken back: the location can do less on that day than it was asked for. */
    LOST_CAPACITY,
    /** It was taken back: the order goes elsewhere now. */
    ADDRESS_CHANGED,
    /** It was taken back: the order is better sent otherwise. */
    REOPTIMISED;

    /** Whether it is an attempt that failed, so that the location is not asked again by itself. */
    public boolean counts() {
        return this != LOST_CAPACITY && this != ADDRESS_CHANGED && this != REOPTIMISED;
    }
}
