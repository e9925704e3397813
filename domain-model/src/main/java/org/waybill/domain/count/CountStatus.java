package org.waybill.domain.count;

/** How far a cycle count is. */
public enum CountStatus {
    /** Somebody should count. */
    REQUESTED,
    /** Somebody counts. */
    COUNTING,
    /** Every SKU has been counted; it may still be corrected. */
    COUNTED,
    /** It found more of a difference than is tolerated; somebody has to decide. */
    REVIEW,
    /** The positions are as it found them. */
    COMPLETED,
    /** Somebody did not believe it; no position changed. */
    REJECTED,
    /** It was given up; no position changed. */
    VOIDED;

    /** Whether nothing more can happen to it. */
    public boolean ended() {
        return this == COMPLETED || this == REJECTED || this == VOIDED;
    }
}
