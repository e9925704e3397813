package org.waybill.domain.stock;

/** Why a position was changed by hand or by a feed. */
public enum AdjustmentReason {
    CYCLE_COUNT,
    FOUND,
    LOST,
    STOLEN,
    DAMAGED,
    EXPIRED,
    SAMPLE,
    POS_SALE,
    RETURN_RECEIPT,
    TRANSFER,
    /** It came in that way. */
    RECEIPT,
    /** Somebody has looked at it, or it was repaired. */
    INSPECTION,
    RECALL,
    EXTERNAL_RESET,
    /** A location could not find what it was told to pick. */
    NOT_IN_STOCK,
    /** A location found fewer than its records said. */
    MISMATCH,
    OTHER
}
