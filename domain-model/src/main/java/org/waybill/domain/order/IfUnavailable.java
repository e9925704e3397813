package org.waybill.domain.order;

/** What becomes of an order that cannot be served now. */
public enum IfUnavailable {
    /** It waits for stock. */
    QUEUE,
    /** It is refused. */
    REJECT
}
