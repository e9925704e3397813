package org.waybill.store.imports;

/** How an import is. */
public enum ImportStatus {
    /** Its rows are being done, or will be when those before it are over. */
    RUNNING,
    /** Every row is done. */
    DONE,
    /** Something failed again and again; it goes on when somebody says so, or at the next start. */
    STOPPED,
    /** Somebody has ended it before every row was done. */
    CANCELLED
}
