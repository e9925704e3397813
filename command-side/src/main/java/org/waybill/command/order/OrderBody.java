package org.waybill.command.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.CountryCode;
import org.waybill.command.http.CurrencyCode;
import org.waybill.command.http.Id;
import org.waybill.command.http.Latitude;
import org.waybill.command.http.Longitude;
import org.waybill.command.http.Quantity;
import org.waybill.command.http.Text;
import org.waybill.domain.Money;
import org.waybill.domain.location.Address;
import org.waybill.domain.location.Geo;
import org.waybill.domain.order.Customer;
import org.waybill.domain.order.DeliveryWish;
import org.waybill.domain.order.Destination;
import org.waybill.domain.order.IfUnavailable;
import org.waybill.domain.order.Method;

/**
 * An order as a channel sends it.
 *
 * @param orderId the channel's order number; a new one is made where it is not given
 * @param placedAt when the customer ordered; now, where it is not said
 * @param priority more is more urgent; 0 where it is not said
 * @param deliverBy the last day on which it is not late, where the goods go
 * @param shipComplete whether all of it has to come in one shipment
 */
record OrderBody(
        @Id(required = false) @Nullable String orderId,
        @Id String channel,
        @Valid @NotNull CustomerBody customer,
        @Nullable Instant placedAt,
        @Id(required = false) @Nullable String cart,
        @NotNull Method method,
        @Id(required = false) @Nullable String pickupLocation,
        @Valid @Nullable ShipToBody shipTo,
        @NotNull IfUnavailable ifUnavailable,
        @NotEmpty @Size(max = 2_000) List<@Valid @NotNull LineBody> lines,
        @Valid @Nullable PaymentBody payment,
        @Min(0) @Max(1_000) @Nullable Integer priority,
        @Nullable LocalDate deliverBy,
        @Nullable Boolean shipComplete) {

    /** How soon it matters; null if nothing was said. */
    @Nullable DeliveryWish wish() {
        var whole = Boolean.TRUE.equals(shipComplete) ? true : null;
        return priority == null && deliverBy == null && whole == null
                ? null
                : new DeliveryWish(priority == null ? 0 : priority, deliverBy, whole);
    }

    /** Who ordered. */
    record CustomerBody(
            @Text(max = 100) String customerId,
            @Text(required = false) @Nullable String name,
            @Text(required = false, max = 254) @Nullable String email) {

        Customer customer() {
            return new Customer(customerId, name, email);
        }
    }

    /** Where the goods go; the country by ISO 3166-1 alpha-2. */
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

    /**
     * Units of a SKU, and the price of one, taxes included.
     *
     * @param group lines of the same group stay together in one shipment
     */
    record LineBody(
            @Id String lineId,
            @Id String sku,
            @Quantity Integer quantity,
            @Valid @NotNull MoneyBody unitPrice,
            @Id(required = false) @Nullable String group) {}

    /** An amount in minor units of an ISO 4217 currency. */
    record MoneyBody(
            @NotNull @Min(0) @Max(1_000_000_000_000L) Long amount, @CurrencyCode String currency) {

        Money money() {
            return new Money(amount, currency);
        }
    }

    /** The name of the payment at its provider. */
    record PaymentBody(@Text(max = 255) String token) {}
}
