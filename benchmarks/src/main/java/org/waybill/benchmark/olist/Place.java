package org.waybill.benchmark.olist;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody is, as far as the data tell.
 *
 * @param zip the first five digits of the postal code
 * @param center the middle of that postal area; null where it is not known
 */
public record Place(String zip, String city, String state, @Nullable Point center) {

    /** A point, WGS 84 degrees. */
    public record Point(double lat, double lon) {}
}
