package org.waybill.command.promise;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.CountryCode;
import org.waybill.command.http.CurrencyCode;
import org.waybill.command.http.Id;
import org.waybill.command.http.Latitude;
import org.waybill.command.http.Longitude;
import org.waybill.command.http.Quantity;
import org.waybill.command.http.Text;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.Geo;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.Method;

/**
 * What somebody wants to know about a cart.
 *
 * @param lines what is in it, or
 * @param cart the cart that holds it
 * @param methods those that are asked about; all where it is not said
 * @param currency in which costs are told
 * @param shipComplete whether all of it has to come in one shipment
 * @param at when it would be ordered; now, where it is not said
 */
@LinesOrCart
record PromiseBody(
        @Id String channel,
        @Size(min = 1, max = 2_000) @Nullable List<@Valid @NotNull LineBody> lines,
        @Id(required = false) @Nullable String cart,
        @Valid @Nullable ShipToBody shipTo,
        @Id(required = false) @Nullable String pickupLocation,
        @Size(max = 4) @Nullable List<@NotNull Method> methods,
        @CurrencyCode(required = false) @Nullable String currency,
        @Nullable Boolean shipComplete,
        @Nullable Instant at) {

    /**
     * Units of a SKU; the line is named after its place where it has no name.
     *
     * @param group lines of the same group stay together in one shipment
     */
    record LineBody(
            @Id(required = false) @Nullable String line,
            @Id String sku,
            @Quantity Integer quantity,
            @Id(required = false) @Nullable String group) {}

    /** Where the goods would go; the country by ISO 3166-1 alpha-2. */
    record ShipToBody(
            @CountryCode String country,
            @Text(required = false, max = 20) @Nullable String postalCode,
            @Text(required = false, max = 100) @Nullable String region,
            @Text(required = false, max = 100) @Nullable String city,
            @Text(required = false) @Nullable String line1,
            @Valid @Nullable GeoBody geo) {

        Destination destination() {
            var address = new Address(country, postalCode, region, city, line1);
            return new Destination(address, geo == null ? null : new Geo(geo.lat(), geo.lon()));
        }
    }

    /** A point, WGS 84 degrees. */
    record GeoBody(@Latitude Double lat, @Longitude Double lon) {}
}
