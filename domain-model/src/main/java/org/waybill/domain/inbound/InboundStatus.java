package org.waybill.domain.inbound;

/** Where a delivery stands. */
public enum InboundStatus {
    /** Nothing came yet. */
    EXPECTED,
    /** Some of it came. */
    PARTIALLY_RECEIVED,
    /** All of it came; more may. */
    RECEIVED,
    /** Nothing more is taken in for it. */
    CLOSED,
    /** It was given up before anything came. */
    CANCELLED;

    /** Whether units of it are taken in, expected or not. */
    public boolean takesUnits() {
        return open() || this == RECEIVED;
    }

    /** Whether units of it may still come. */
    public boolean open() {
        return this == EXPECTED || this == PARTIALLY_RECEIVED;
    }
}
