package org.waybill.command.capacity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waybill.command.http.Id;
import org.waybill.command.http.RequestException;
import org.waybill.domain.capacity.CapacityPlan;
import org.waybill.domain.capacity.CapacityPlan.DateLimit;
import org.waybill.domain.capacity.CapacityPlan.WeekdayLimit;
import org.waybill.domain.capacity.Limit;
import org.waybill.domain.capacity.Slot;
import org.waybill.domain.capacity.Weekday;
import org.waybill.domain.order.Method;

/** How much a location can do, as it is told over HTTP. What is left out is not limited. */
record CapacityBody(
        @Valid @Nullable LimitBody daily,
        @Size(max = 7) @Nullable List<@Valid @NotNull WeekdayBody> weekdays,
        @Size(max = 1_000) @Nullable List<@Valid @NotNull DateBody> dates,
        @Size(max = 100) @Nullable List<@Valid @NotNull SlotBody> slots) {

    private static final int MOST = 1_000_000_000;
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /** The most orders and units; null where their number does not matter. */
    record LimitBody(
            @Min(0) @Max(MOST) @Nullable Integer orders,
            @Min(0) @Max(MOST) @Nullable Integer units) {

        static @Nullable LimitBody of(@Nullable Limit limit) {
            return limit == null ? null : new LimitBody(limit.orders(), limit.units());
        }
    }

    /** The most on a day of the week. */
    record WeekdayBody(
            @NotNull Weekday weekday,
            @Min(0) @Max(MOST) @Nullable Integer orders,
            @Min(0) @Max(MOST) @Nullable Integer units) {}

    /** The most on a date. */
    record DateBody(
            @NotNull LocalDate date,
            @Min(0) @Max(MOST) @Nullable Integer orders,
            @Min(0) @Max(MOST) @Nullable Integer units) {}

    /** The most in a part of a day; times are local ones of the location. */
    record SlotBody(
            @Id String id,
            @NotNull Method method,
            @NotNull @Pattern(regexp = TIME, message = "must be a time such as 09:30") String from,
            @NotNull @Pattern(regexp = TIME, message = "must be a time such as 09:30") String to,
            @Min(0) @Max(MOST) @Nullable Integer orders,
            @Min(0) @Max(MOST) @Nullable Integer units,
            @Size(max = 7) @Nullable List<@NotNull Weekday> weekdays) {

        private Slot slot() {
            return new Slot(
                    id,
                    method,
                    LocalTime.parse(from),
                    LocalTime.parse(to),
                    new Limit(orders, units),
                    given(weekdays));
        }

        private static SlotBody of(Slot slot) {
            return new SlotBody(
                    slot.id(),
                    slot.method(),
                    slot.from().toString(),
                    slot.until().toString(),
                    slot.limit().orders(),
                    slot.limit().units(),
                    slot.weekdays());
        }
    }

    static CapacityBody of(CapacityPlan plan) {
        return new CapacityBody(
                LimitBody.of(plan.daily()),
                plan.weekdays().stream()
                        .map(
                                day ->
                                        new WeekdayBody(
                                                day.weekday(),
                                                day.limit().orders(),
                                                day.limit().units()))
                        .toList(),
                plan.dates().stream()
                        .map(
                                day ->
                                        new DateBody(
                                                day.date(),
                                                day.limit().orders(),
                                                day.limit().units()))
                        .toList(),
                plan.slots().stream().map(SlotBody::of).toList());
    }

    /** The plan; who says something twice, or a slot that ends before it begins, is refused. */
    CapacityPlan plan() {
        once(given(weekdays), WeekdayBody::weekday, "/weekdays/%d/weekday");
        once(given(dates), DateBody::date, "/dates/%d/date");
        once(given(slots), SlotBody::id, "/slots/%d/id");
        var all = given(slots);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).to().compareTo(all.get(i).from()) <= 0) {
                throw RequestException.malformed(
                        "must be later than from", "/slots/%d/to".formatted(i));
            }
        }
        return new CapacityPlan(
                daily == null ? null : new Limit(daily.orders(), daily.units()),
                given(weekdays).stream()
                        .map(d -> new WeekdayLimit(d.weekday(), new Limit(d.orders(), d.units())))
                        .toList(),
                given(dates).stream()
                        .map(d -> new DateLimit(d.date(), new Limit(d.orders(), d.units())))
                        .toList(),
                all.stream().map(SlotBody::slot).toList());
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static <T> void once(List<T> all, Function<T, Object> name, String pointer) {
        var seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (!seen.add(name.apply(all.get(i)))) {
                throw RequestException.malformed("is there twice", pointer.formatted(i));
            }
        }
    }
}
