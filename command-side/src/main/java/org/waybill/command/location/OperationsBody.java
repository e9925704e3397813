package org.waybill.command.location;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.CountryCode;
import org.waybill.command.http.CurrencyCode;
import org.waybill.command.http.HazmatClassCode;
import org.waybill.command.http.Id;
import org.waybill.command.http.Text;
import org.waybill.command.http.TimeOfDay;
import org.waybill.domain.Money;
import org.waybill.domain.calendar.Closure;
import org.waybill.domain.calendar.CutOff;
import org.waybill.domain.calendar.DayTime;
import org.waybill.domain.calendar.HolidayRegion;
import org.waybill.domain.calendar.OpeningHours;
import org.waybill.domain.calendar.Processing;
import org.waybill.domain.calendar.SpecialOpening;
import org.waybill.domain.calendar.Weekday;
import org.waybill.domain.location.Acceptance;
import org.waybill.domain.location.DailyCapacity;
import org.waybill.domain.location.LocationOperations;

/** How a location works, as it is configured over HTTP. What is left out does not limit it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperationsBody(
        @Min(0) @Max(1_000_000) @Nullable Integer priority,
        @Size(max = 50) @Nullable List<@Id String> tags,
        @Valid @Nullable CostBody handling,
        @Valid @Nullable CostBody labor,
        @Size(max = 70) @Nullable List<@Valid @NotNull HoursBody> openingHours,
        @Size(max = 7) @Nullable List<@Valid @NotNull CutOffBody> cutOffs,
        @Valid @Nullable ProcessingBody processing,
        @Valid @Nullable HolidaysBody holidays,
        @Size(max = 500) @Nullable List<@Valid @NotNull ClosureBody> closures,
        @Size(max = 500) @Nullable List<@Valid @NotNull OpeningBody> openings,
        @Valid @Nullable CapacityBody capacity,
        @Size(max = 60) @Nullable List<@HazmatClassCode String> hazmatRefused,
        @Valid @Nullable AcceptanceBody acceptance) {

    LocationOperations operations() {
        return new LocationOperations(
                priority,
                orNone(tags),
                handling == null ? null : handling.money(),
                labor == null ? null : labor.money(),
                orNone(openingHours).stream().map(HoursBody::hours).toList(),
                orNone(cutOffs).stream().map(CutOffBody::cutOff).toList(),
                processing == null
                        ? null
                        : new Processing(processing.workingDays(), processing.hours()),
                holidays == null ? null : new HolidayRegion(holidays.country(), holidays.region()),
                orNone(closures).stream().map(ClosureBody::closure).toList(),
                orNone(openings).stream().map(OpeningBody::opening).toList(),
                capacity == null
                        ? null
                        : new DailyCapacity(capacity.unitsPerDay(), capacity.ordersPerDay()),
                hazmatRefused == null || hazmatRefused.isEmpty() ? null : hazmatRefused,
                acceptance == null ? null : acceptance.acceptance());
    }

    /** What something costs, in minor units of an ISO 4217 currency. */
    record CostBody(
            @NotNull @Min(0) @Max(100_000_000) Integer amount, @CurrencyCode String currency) {

        Money money() {
            return new Money(amount, currency);
        }
    }

    /** From when to when it works on a day of the week. */
    record HoursBody(@NotNull Weekday day, @TimeOfDay String from, @TimeOfDay String to) {

        OpeningHours hours() {
            return new OpeningHours(day, new DayTime(from), new DayTime(to));
        }
    }

    /** Until when orders count for a day of the week. */
    record CutOffBody(@NotNull Weekday day, @TimeOfDay String time) {

        CutOff cutOff() {
            return new CutOff(day, new DayTime(time));
        }
    }

    /** How long it works on an order. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProcessingBody(
            @Min(0) @Max(60) @Nullable Integer workingDays,
            @Min(0) @Max(200) @Nullable Integer hours) {}

    /** Whose public holidays it keeps. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HolidaysBody(
            @CountryCode String country,
            @Text(required = false, max = 20) @Nullable String region) {}

    /** Days on which it does not work. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClosureBody(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Text(required = false) @Nullable String reason) {

        Closure closure() {
            return new Closure(from, to, reason);
        }
    }

    /** Hours of one date. */
    record OpeningBody(@NotNull LocalDate date, @TimeOfDay String from, @TimeOfDay String to) {

        SpecialOpening opening() {
            return new SpecialOpening(date, new DayTime(from), new DayTime(to));
        }
    }

    /** How much it can do in a day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CapacityBody(
            @Min(0) @Max(1_000_000_000) @Nullable Integer unitsPerDay,
            @Min(0) @Max(1_000_000_000) @Nullable Integer ordersPerDay) {}

    /** How long it may take to accept its part of an order. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AcceptanceBody(
            @NotNull @Min(1) @Max(100_000) Integer minutes, @Nullable Boolean openHoursOnly) {

        Acceptance acceptance() {
            return new Acceptance(minutes, Boolean.TRUE.equals(openHoursOnly));
        }
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
