package org.waybill.domain.location;

import org.jspecify.annotations.Nullable;

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

    /** Great-circle distance in metres; null where one of the two is not known. */
    public static @Nullable Long metres(@Nullable Geo one, @Nullable Geo other) {
        return one == null || other == null ? null : one.metresTo(other);
    }

    /** The same point in space, to compare many distances without working them out. */
    public Direction direction() {
        double fromAxis = StrictMath.cos(Math.toRadians(lat));
        return new Direction(
                fromAxis * StrictMath.cos(Math.toRadians(lon)),
                fromAxis * StrictMath.sin(Math.toRadians(lon)),
                StrictMath.sin(Math.toRadians(lat)));
    }

    /** A point on a sphere of radius 1. */
    public record Direction(double x, double y, double z) {

        /** The square of the straight line between two; it grows with the great circle. */
        public double squareTo(Direction other) {
            double dx = x - other.x;
            double dy = y - other.y;
            double dz = z - other.z;
            return dx * dx + dy * dy + dz * dz;
        }
    }
}
