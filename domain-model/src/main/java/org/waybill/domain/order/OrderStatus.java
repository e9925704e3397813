package org.waybill.domain.order;

/** Where an order stands. "Partially …" is read off its lines. */
public enum OrderStatus {
    /** Placed; nothing is promised yet. */
    CREATED,
    /** Nothing goes on until every hold is released. */
    ON_HOLD,
    /** Its stock is promised. */
    CONFIRMED,
    /** Locations are at work. */
    IN_FULFILLMENT,
    /** Everything not cancelled has reached the customer. */
    COMPLETED,
    /** Everything was cancelled. */
    CANCELLED
}
