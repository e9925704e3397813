package org.waybill.domain.promise;

/** Why an order is promised anew. */
public enum Repromise {
    /** Its parts are others, or go from elsewhere. */
    ROUTED,
    /** A part had not left when its carrier came, or was not ready in time. */
    NOT_LEFT,
    /** A location or a carrier works otherwise than before. */
    CHANGED
}
