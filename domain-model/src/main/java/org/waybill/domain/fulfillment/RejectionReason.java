package org.waybill.domain.fulfillment;

/** Why a location will not do its part, and what that says of its stock. */
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
    LOCATION_INACTIVE
}
