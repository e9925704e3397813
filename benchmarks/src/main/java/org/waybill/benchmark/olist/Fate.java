package org.waybill.benchmark.olist;

/** How far an order came. */
public enum Fate {
    /** It waits for stock that never comes. */
    WAITING,
    /** Its sellers said they would do it. */
    ACCEPTED,
    /** Its sellers have it in their hands. */
    PICKED,
    /** The carrier has it. */
    SHIPPED,
    /** The customer has it. */
    DELIVERED,
    /** It was given up before anything left. */
    CANCELLED
}
