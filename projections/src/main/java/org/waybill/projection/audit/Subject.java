package org.waybill.projection.audit;

/** What an audit looks at. */
public enum Subject {
    /** A position of the availability, against the log. */
    POSITION,
    /** A channel's policy, against the log. */
    POLICY,
    /** The demand on the network, against the log. */
    DEMAND,
    /** The ledger of a location: its sums and balances, against the log. */
    LEDGER,
    /** What is to come from a source, by the availability, against the log. */
    SUPPLY,
    /** What a delivery or a transfer still brings, by its document, against the stock's log. */
    DOCUMENT,
    /** The units of a lot at a location or on the way, against the log. */
    LOT,
    /** Where a single unit is, against the log. */
    SERIAL,
    /** What the log itself keeps twice: sums and the promises in them. */
    SUMS,
    /** An order's units: the order lives and still wants them. */
    RESERVATION,
    /** A cart's units: their time is not long over. */
    HOLD,
    /** The history of the SKU itself: it can be read. */
    HISTORY
}
