package org.waybill.store;

/**
 * Says that the database went away while it was committing and did not come back in time: the
 * events may be in the log or not. Sending the same command again under the same id is safe, and
 * tells.
 */
public final class OutcomeUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknownException(Throwable cause) {
        super("The database was lost during a commit; retry with the same key", cause);
    }
}
