package org.waybill.benchmark;

/** What the one who asked is told in one sentence instead of an answer. */
public final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Complaint(String sentence) {
        super(sentence);
    }

    public Complaint(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
