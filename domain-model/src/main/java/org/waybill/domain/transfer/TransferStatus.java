package org.waybill.domain.transfer;

/** Where a transfer stands. */
public enum TransferStatus {
    /** Somebody wants it. */
    REQUESTED,
    /** Its units are set aside where they are. */
    APPROVED,
    /** Its units are taken from the shelf. */
    PICKED,
    /** Its units are on their way. */
    IN_TRANSIT,
    /** Some of its units came. */
    PARTIALLY_RECEIVED,
    /** All of its units came; more may. */
    RECEIVED,
    /** Nothing more is taken in for it. */
    COMPLETE,
    /** It was given up before anything left. */
    CANCELLED;

    /** Whether units of it may still come. */
    public boolean open() {
        return this == IN_TRANSIT || this == PARTIALLY_RECEIVED;
    }
}
