package org.waybill.domain.location;

import org.jspecify.annotations.Nullable;

/**
 * What is configured about a location.
 *
 * @param geo where it lies; without it, it is the farthest of all
 * @param timeZone IANA zone in which its day and its cut-offs run
 * @param shipping whether it ships to customers
 * @param pickup whether customers may collect there
 * @param enabled whether it takes part at all
 */
public record LocationProfile(
        String name,
        Type type,
        @Nullable Address address,
        @Nullable Geo geo,
        String timeZone,
        boolean shipping,
        boolean pickup,
        boolean enabled) {

    /** What it does. */
    public LocationSwitches switches() {
        return new LocationSwitches(enabled, shipping, pickup);
    }

    /** Kinds of location. */
    public enum Type {
        WAREHOUSE,
        STORE,
        DROP_SHIP
    }
}
