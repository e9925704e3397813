package org.waybill.domain.order;

/** How the customer gets the goods. */
public enum Method {
    SHIP,
    PICKUP,
    CURBSIDE,
    SAME_DAY;

    /** Whether the customer comes for it. */
    public boolean collected() {
        return this == PICKUP || this == CURBSIDE;
    }
}
