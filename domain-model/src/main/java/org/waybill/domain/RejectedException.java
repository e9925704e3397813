package org.waybill.domain;

/**
 * Carries a {@link Rejection} out of the unit of work that refused, so that nothing of it stays.
 */
public final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    public RejectedException(Rejection rejection) {
        // No stack trace: a refusal is an answer, not a failure.
        super(rejection.code() + ": " + rejection.detail(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
