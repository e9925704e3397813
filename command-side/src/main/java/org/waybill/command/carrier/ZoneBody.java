package org.waybill.command.carrier;

import static org.waybill.command.carrier.CarrierBody.orNone;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.CountryCode;
import org.waybill.command.http.Id;
import org.waybill.command.http.Text;
import org.waybill.domain.carrier.Area;
import org.waybill.domain.carrier.Zone;

/** Lanes of a carrier's service with the same transit times and rates. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ZoneBody(
        @Id String id,
        Zone.@Nullable Border border,
        @Size(max = 500) @Nullable List<@Valid @NotNull AreaBody> from,
        @Size(max = 500) @Nullable List<@Valid @NotNull AreaBody> to,
        @Min(1) @Max(30_000_000) @Nullable Integer upToMetres,
        @Valid @NotNull TransitBody transit,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull RateBody> rates) {

    Zone zone() {
        return new Zone(
                id,
                border,
                orNone(from).stream().map(AreaBody::area).toList(),
                orNone(to).stream().map(AreaBody::area).toList(),
                upToMetres == null ? null : Long.valueOf(upToMetres),
                new Zone.Transit(transit.minDays(), transit.maxDays()),
                rates.stream().map(RateBody::step).toList());
    }

    /** A part of the world. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AreaBody(
            @CountryCode String country,
            @Text(required = false, max = 100) @Nullable String region,
            @Text(required = false, max = 20) @Nullable String postalPrefix) {

        Area area() {
            return new Area(country, region, postalPrefix);
        }
    }

    /** Delivery days from the pickup to the delivery. */
    record TransitBody(
            @NotNull @Min(0) @Max(50) Integer minDays, @NotNull @Min(0) @Max(50) Integer maxDays) {}

    /** The price of a parcel up to a weight, in minor units. */
    record RateBody(
            @NotNull @Min(1) @Max(100_000_000) Integer upToGrams,
            @NotNull @Min(0) @Max(100_000_000) Integer price) {

        Zone.WeightStep step() {
            return new Zone.WeightStep(upToGrams, price);
        }
    }
}
