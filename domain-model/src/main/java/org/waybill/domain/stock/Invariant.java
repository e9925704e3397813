package org.waybill.domain.stock;

/** What is true of a SKU's stock at every position of the log. */
public enum Invariant {
    /** Nothing less than nothing lies at a location. */
    ON_HAND,
    /**
     * Units in a state are not less than none, and all of them together not more than there are.
     */
    ASIDE,
    /** Not less than nothing is promised at a location. */
    RESERVED,
    /** Not less than nothing is promised on the network. */
    DEMAND,
    /** What is promised is there, or was allowed to be promised beyond that. */
    PROMISED,
    /** A channel promises no more than its cap. */
    CAP,
    /** A channel promises no more before there is any than its pre-order quota. */
    PREORDER,
    /** A promise has a quantity, and no part of it is less than nothing. */
    PROMISE,
    /** What is promised to orders on the network is the sum of their unrouted units. */
    CONFIRMED_SUM,
    /** What is promised to carts is the sum of their holds. */
    HELD_SUM,
    /** What is promised at a location is the sum of the reservations' units there. */
    RESERVED_SUM,
    /** What a channel's pre-orders wait for is the sum of its lines' pre-ordered units. */
    PREORDER_SUM
}
