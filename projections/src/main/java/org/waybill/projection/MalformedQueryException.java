package org.waybill.projection;

/** The question makes no sense, whatever the state. */
public final class MalformedQueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param detail one sentence for the person who asked
     */
    public MalformedQueryException(String detail) {
        // No stack trace: this is an answer, not a failure.
        super(detail, null, false, false);
    }
}
