package org.waybill.store.imports;

/** What became of a row. */
public enum RowStatus {
    /** It was done, and changed something. */
    ACCEPTED,
    /** It was done, and nothing had to change. */
    UNCHANGED,
    /** It cannot be done; nothing changed. */
    REFUSED,
    /** It had been done before, under the same external id. */
    SKIPPED
}
