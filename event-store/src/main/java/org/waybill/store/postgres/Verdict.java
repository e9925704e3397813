package org.waybill.store.postgres;

/** What became of an append. */
sealed interface Verdict {

    /**
     * It is in the log.
     *
     * @param newest the position of its last event
     */
    record Standing(long newest) implements Verdict {}

    /**
     * Nothing of it is in the log.
     *
     * @param reason what its caller is told
     */
    record Refused(RuntimeException reason) implements Verdict {}
}
