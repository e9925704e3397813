package org.waybill.domain.stock;

/** How a cart's hold ended. */
public enum HoldRelease {
    /** An order took its place, in the same commit. */
    CONVERTED,
    /** Its time was over. */
    EXPIRED,
    /** The line asked for something else. */
    REPLACED,
    /** The cart was given up. */
    ABANDONED
}
