package org.waybill.domain.product;

/** How closely the units of a product are known. */
public enum Tracking {
    /** Only how many there are. */
    NONE,
    /** Of which lot each is. */
    LOT,
    /** Each by its own number. */
    SERIAL
}
