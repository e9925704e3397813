package org.waybill.projection.rebuild;

/** What is being done for a projection that is made again. */
public enum Phase {
    /** Another one is made first. */
    WAITING,
    /** It reads the log. */
    READING,
    /** It is being indexed. */
    INDEXING,
    /** It is compared with the one that is read. */
    COMPARING,
    /** It takes the place of the one that is read. */
    EXCHANGING,
    DONE,
    FAILED;

    /** Whether nothing will be done any more. */
    boolean over() {
        return this == DONE || this == FAILED;
    }
}
