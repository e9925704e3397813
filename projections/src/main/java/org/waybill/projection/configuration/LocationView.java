package org.waybill.projection.configuration;

import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.Geo;
import org.waybill.domain.location.LocationProfile;

/** A location as it is told to those who ask. */
public record LocationView(
        String id,
        String name,
        String type,
        @Nullable Address address,
        @Nullable Geo geo,
        String timeZone,
        boolean shipping,
        boolean pickup,
        boolean enabled,
        long version) {

    static LocationView of(String id, LocationProfile profile, long version) {
        return new LocationView(
                id,
                profile.name(),
                profile.type().name(),
                profile.address(),
                profile.geo(),
                profile.timeZone(),
                profile.shipping(),
                profile.pickup(),
                profile.enabled(),
                version);
    }
}
