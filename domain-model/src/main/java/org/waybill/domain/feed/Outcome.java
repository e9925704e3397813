package org.waybill.domain.feed;

/** What became of a message of a feed. */
public enum Outcome {
    /** The position is as it says. */
    APPLIED,
    /** Less than nothing would be on hand; it waits until what explains it is known. */
    PENDING,
    /** A count has already seen what it tells. */
    ABSORBED,
    /** It is a count older than the newest. */
    SUPERSEDED,
    /** It came before. */
    DUPLICATE,
    /** Another message of that name came before. */
    CONFLICT,
    /** It cannot be; nothing of it is kept but that it came. */
    REFUSED
}
