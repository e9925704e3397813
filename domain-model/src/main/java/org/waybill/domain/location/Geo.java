package org.waybill.domain.location;

/**
 * A point on Earth, WGS 84.
 *
 * @param lat degrees north, −90 to 90
 * @param lon degrees east, −180 to 180
 */
public record Geo(double lat, double lon) {

    private static final double MEAN_EARTH_RADIUS_METRES = 6_371_008.8;

    /** Great-circle distance in metres by the haversine formula, on the mean radius of the IUGG. */
    public long metresTo(Geo other) {
        double dLat = Math.toRadians(other.lat - lat) / 2;
        double dLon = Math.toRadians(other.lon - lon) / 2;
        double a =
                StrictMath.pow(StrictMath.sin(dLat), 2)
                        + StrictMath.cos(Math.toRadians(lat))
                                * StrictMath.cos(Math.toRadians(other.lat))
                                * StrictMath.pow(StrictMath.sin(dLon), 2);
        return Math.round(
                2 * MEAN_EARTH_RADIUS_METRES * StrictMath.asin(Math.sqrt(Math.min(1, a))));
    }
}
