package org.waybill.domain.routing;

/** What locations can be ranked by; less is better, and what is not known ranks last. */
public enum Criterion {
    /** Metres to the customer. */
    DISTANCE,
    /** Price of the cheapest parcel with everything, in micros. */
    SHIPPING_COST,
    /** Day on which its quickest service delivers. */
    DELIVERY,
    /** Of its stock of what is asked for, the share that would be gone, in permille. */
    STOCK_BALANCE,
    /** Percent of a day's capacity that is taken. */
    WORKLOAD,
    /** Labor of a unit and handling of a shipment, in micros. */
    LABOR,
    /** What is saved where units need not be marked down: the more, the better. */
    MARKDOWN,
    /** Grams emitted by its cleanest parcel with everything. */
    CARBON,
    /** The location's own priority. */
    PRIORITY;

    boolean asksCarriers() {
        return this == SHIPPING_COST || this == DELIVERY || this == CARBON;
    }
}
