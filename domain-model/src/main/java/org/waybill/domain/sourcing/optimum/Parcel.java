package org.waybill.domain.sourcing.optimum;

/** What a carrier asks about a shipment. */
record Parcel(long grams, long hazmat) {

    static Parcel of(Items items, int[] copies) {
        long grams = 0;
        long hazmat = 0;
        for (int item = 0; item < copies.length; item++) {
            if (copies[item] > 0) {
                grams += copies[item] * items.grams[item];
                hazmat |= items.hazmat[item];
            }
        }
        return new Parcel(grams, hazmat);
    }
}
