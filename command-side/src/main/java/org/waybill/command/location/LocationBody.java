package org.waybill.command.location;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.CountryCode;
import org.waybill.command.http.Latitude;
import org.waybill.command.http.Longitude;
import org.waybill.command.http.Text;
import org.waybill.command.http.ZoneName;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.Geo;
import org.waybill.domain.location.LocationProfile;

/**
 * A location as it is configured over HTTP. Without a word it ships, hands nothing out, and is
 * enabled.
 */
record LocationBody(
        @Text String name,
        @NotNull LocationProfile.Type type,
        @Valid @Nullable AddressBody address,
        @Valid @Nullable GeoBody geo,
        @ZoneName String timeZone,
        @Nullable Boolean shipping,
        @Nullable Boolean pickup,
        @Nullable Boolean enabled) {

    /** A postal address; the country by ISO 3166-1 alpha-2. */
    record AddressBody(
            @CountryCode String country,
            @Text(required = false, max = 20) @Nullable String postalCode,
            @Text(required = false, max = 100) @Nullable String region,
            @Text(required = false, max = 100) @Nullable String city,
            @Text(required = false) @Nullable String line1) {

        Address address() {
            return new Address(country, postalCode, region, city, line1);
        }
    }

    /** A point, WGS 84 degrees. */
    record GeoBody(@Latitude Double lat, @Longitude Double lon) {

        Geo geo() {
            return new Geo(lat, lon);
        }
    }

    static LocationBody of(LocationProfile profile) {
        return new LocationBody(
                profile.name(),
                profile.type(),
                profile.address() == null ? null : told(profile.address()),
                profile.geo() == null
                        ? null
                        : new GeoBody(profile.geo().lat(), profile.geo().lon()),
                profile.timeZone(),
                profile.shipping(),
                profile.pickup(),
                profile.enabled());
    }

    LocationProfile profile() {
        return new LocationProfile(
                name,
                type,
                address == null ? null : address.address(),
                geo == null ? null : geo.geo(),
                timeZone,
                shipping == null || shipping,
                pickup != null && pickup,
                enabled == null || enabled);
    }

    private static AddressBody told(Address address) {
        return new AddressBody(
                address.country(),
                address.postalCode(),
                address.region(),
                address.city(),
                address.line1());
    }
}
