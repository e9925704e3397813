package org.waybill.command.carrier;

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
import org.waybill.command.http.CurrencyCode;
import org.waybill.command.http.HazmatClassCode;
import org.waybill.command.http.Id;
import org.waybill.command.http.Text;
import org.waybill.command.http.TimeOfDay;
import org.waybill.domain.calendar.DayTime;
import org.waybill.domain.calendar.Weekday;
import org.waybill.domain.carrier.Carbon;
import org.waybill.domain.carrier.CarrierProfile;
import org.waybill.domain.carrier.CarrierService;
import org.waybill.domain.carrier.Pickup;
import org.waybill.domain.carrier.SameDay;

/** A carrier as it is configured over HTTP. Without a word it is enabled. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CarrierBody(
        @Text String name,
        @CurrencyCode String currency,
        @Nullable Boolean enabled,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull ServiceBody> services) {

    CarrierProfile profile() {
        return new CarrierProfile(
                name,
                currency,
                enabled == null || enabled,
                services.stream().map(ServiceBody::service).toList());
    }

    /** A service. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServiceBody(
            @Id String id,
            @Text String name,
            @Size(max = 250) @Nullable List<@CountryCode @NotNull String> countries,
            @NotNull @Min(1) @Max(100_000_000) Integer maxGrams,
            @Min(1_000) @Max(10_000) @Nullable Integer dimensionalDivisor,
            @Size(max = 60) @Nullable List<@HazmatClassCode String> hazmatRefused,
            @Size(max = 7) @Nullable List<@NotNull Weekday> deliveryDays,
            @Valid @Nullable PickupBody pickup,
            @Valid @Nullable CarbonBody carbon,
            @Valid @Nullable SameDayBody sameDay,
            @NotEmpty @Size(max = 200) List<@Valid @NotNull ZoneBody> zones) {

        CarrierService service() {
            return new CarrierService(
                    id,
                    name,
                    orNone(countries),
                    maxGrams,
                    dimensionalDivisor,
                    orNone(hazmatRefused),
                    orNone(deliveryDays),
                    pickup == null ? new Pickup(List.of(), null) : pickup.pickup(),
                    carbon == null ? null : carbon.carbon(),
                    sameDay == null ? null : sameDay.sameDay(),
                    zones.stream().map(ZoneBody::zone).toList());
        }
    }

    /** When it comes for parcels. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PickupBody(
            @Size(max = 7) @Nullable List<@NotNull Weekday> days,
            @TimeOfDay(required = false) @Nullable String time) {

        Pickup pickup() {
            return new Pickup(orNone(days), time == null ? null : new DayTime(time));
        }
    }

    /** What it emits. */
    record CarbonBody(
            @Text(max = 40) String mode,
            @NotNull @Min(0) @Max(100_000) Integer gramsPerTonneKm,
            @NotNull @Min(0) @Max(1_000_000) Integer gramsPerParcel,
            @Text(max = 40) String factorVersion) {

        Carbon carbon() {
            return new Carbon(mode, gramsPerTonneKm, gramsPerParcel, factorVersion);
        }
    }

    /** A courier of the same day. */
    record SameDayBody(
            @NotNull @Min(1) @Max(1_000_000) Integer radiusMetres,
            @NotEmpty @Size(max = 48) List<@Valid @NotNull WindowBody> windows) {

        SameDay sameDay() {
            return new SameDay(radiusMetres, windows.stream().map(WindowBody::window).toList());
        }
    }

    /** A courier's tour. */
    record WindowBody(@TimeOfDay String dispatch, @TimeOfDay String deliveredBy) {

        SameDay.Window window() {
            return new SameDay.Window(new DayTime(dispatch), new DayTime(deliveredBy));
        }
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
