package org.waybill.projection;

/** A projection cannot answer yet, but soon. */
public final class NotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    private NotReadyException(String code, String detail) {
        // No stack trace: this is an answer, not a failure.
        super(detail, null, false, false);
        this.code = code;
    }

    /** It has not seen a position that the answer has to be made of. */
    public static NotReadyException behind(String projection, long position) {
        return new NotReadyException(
                "projection.behind",
                "Projection %s has not seen position %d yet.".formatted(projection, position));
    }

    /** The problem's stable name. */
    public String code() {
        return code;
    }
}
