package org.waybill.domain.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.calendar.OperatingCalendar;
import org.waybill.domain.calendar.Weekday;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.carrier.CarrierProfile;
import org.waybill.domain.carrier.CarrierService;
import org.waybill.domain.carrier.Lane;
import org.waybill.domain.carrier.SameDay;
import org.waybill.domain.carrier.Zone;
import org.waybill.domain.promise.Declined.Reason;
import org.waybill.domain.promise.Step.Kind;
import org.waybill.domain.promise.Step.Wait;

/** One service on one lane. */
record Trip(
        CarrierId carrier,
        CarrierProfile profile,
        CarrierService service,
        Lane lane,
        Origin origin,
        Delivery delivery,
        Freight freight) {

    /** Whether it goes there. */
    sealed interface Answer {}

    record Goes(Course course) implements Answer {}

    record Not(Reason why) implements Answer {}

    /** A date, and what it waited for; nothing where there is no date. */
    private record Found(@Nullable LocalDate date, List<Wait> why) {}

    Answer course(@Nullable Readiness ready, String currency) {
        var zone = lane.zone(service.zones());
        var against = against(zone, currency);
        if (against != null) {
            return new Not(against);
        }
        if (ready == null || zone == null) {
            return new Not(Reason.NEVER_OPEN);
        }
        return service.sameDay() == null
                ? sent(ready, zone, currency)
                : brought(ready, zone, currency, service.sameDay());
    }

    private @Nullable Reason against(@Nullable Zone zone, String currency) {
        if (!service.serves(delivery.to().address().country())) {
            return Reason.COUNTRY_NOT_SERVED;
        }
        if (!Tariff.says(profile, currency)) {
            return Reason.OTHER_CURRENCY;
        }
        var sameDay = service.sameDay();
        if (sameDay != null && lane.metres() == null) {
            return Reason.NO_COORDINATES;
        }
        if (sameDay != null && lane.metres() != null && lane.metres() > sameDay.radiusMetres()) {
            return Reason.OUTSIDE_RADIUS;
        }
        if (zone == null) {
            return Reason.NO_ZONE;
        }
        return freight.heaviest(service) > Tariff.heaviest(service, zone) ? Reason.TOO_HEAVY : null;
    }

    private Answer sent(Readiness ready, Zone zone, String currency) {
        var first = origin.calendar().dateOf(ready.from());
        var pickup = pickup(first, ready.from());
        if (pickup.date() == null) {
            return new Not(Reason.NO_PICKUP);
        }
        var ship = pickup.date();
        var fastest = after(ship, zone.transit().minDays());
        var slowest = after(ship, zone.transit().maxDays());
        if (fastest.date() == null || slowest.date() == null) {
            return new Not(Reason.NO_DELIVERY);
        }
        var steps = new ArrayList<>(ready.steps());
        steps.add(new Step(Kind.PICKUP, first, ship, pickup.why()));
        steps.add(new Step(Kind.TRANSIT_FASTEST, ship, fastest.date(), fastest.why()));
        steps.add(new Step(Kind.TRANSIT_SLOWEST, ship, slowest.date(), slowest.why()));
        return new Goes(
                course(ready, zone, currency, ship, fastest.date(), slowest.date(), null, steps));
    }

    private Answer brought(Readiness ready, Zone zone, String currency, SameDay sameDay) {
        var first = origin.calendar().dateOf(ready.from());
        var waits = new Waits();
        var day = first;
        for (int i = 0; i < OperatingCalendar.MOST_DAYS; i++) {
            var window = noted(day, waits) ? window(day, ready.from(), sameDay, waits) : null;
            if (window != null) {
                var steps = new ArrayList<>(ready.steps());
                steps.add(new Step(Kind.PICKUP, first, day, waits.all()));
                steps.add(new Step(Kind.TRANSIT_SLOWEST, day, day, List.of()));
                return new Goes(course(ready, zone, currency, day, day, day, window, steps));
            }
            day = day.plusDays(1);
        }
        return new Not(Reason.NO_PICKUP);
    }

    private Course.@Nullable Window window(
            LocalDate day, Instant ready, SameDay sameDay, Waits waits) {
        if (!delivers(day)) {
            waits.add(wait(day));
            return null;
        }
        var zoneId = origin.calendar().zone();
        for (var window : sameDay.windows()) {
            var dispatch = window.dispatch().on(day, zoneId);
            if (!dispatch.isBefore(ready)) {
                return new Course.Window(dispatch, window.deliveredBy().on(day, zoneId));
            }
        }
        waits.add(Wait.PICKUP_PASSED);
        return null;
    }

    private Found pickup(LocalDate first, Instant ready) {
        var waits = new Waits();
        var day = first;
        for (int i = 0; i < OperatingCalendar.MOST_DAYS; i++) {
            if (noted(day, waits)) {
                var time = service.pickup().time();
                if (time == null || !time.on(day, origin.calendar().zone()).isBefore(ready)) {
                    return new Found(day, waits.all());
                }
                waits.add(Wait.PICKUP_PASSED);
            }
            day = day.plusDays(1);
        }
        return new Found(null, waits.all());
    }

    /** Whether the carrier comes on a day; if not, why is noted. */
    private boolean noted(LocalDate day, Waits waits) {
        var off = origin.calendar().off(day);
        if (off != null) {
            waits.add(off);
            return false;
        }
        if (!service.pickup().on(Weekday.of(day))) {
            waits.add(Wait.NO_PICKUP_THAT_DAY);
            return false;
        }
        return true;
    }

    /** So many delivery days after a date; with none, that date or the next delivery day. */
    private Found after(LocalDate date, int days) {
        var waits = new Waits();
        var day = date;
        int left = days;
        for (int i = 0; i < OperatingCalendar.MOST_DAYS; i++) {
            if (delivers(day)) {
                if (left == 0) {
                    return new Found(day, waits.all());
                }
            } else if (i > 0 || days == 0) {
                waits.add(wait(day));
            }
            day = day.plusDays(1);
            left -= left > 0 && delivers(day) ? 1 : 0;
        }
        return new Found(null, waits.all());
    }

    private boolean delivers(LocalDate day) {
        return service.deliversOn(Weekday.of(day)) && !delivery.holidays().contains(day);
    }

    private Wait wait(LocalDate day) {
        return service.deliversOn(Weekday.of(day)) ? Wait.HOLIDAY : Wait.NO_DELIVERY_THAT_DAY;
    }

    private Course course(
            Readiness ready,
            Zone zone,
            String currency,
            LocalDate ship,
            LocalDate earliest,
            LocalDate latest,
            Course.@Nullable Window window,
            List<Step> steps) {
        long metres = lane.length(zone);
        long grams = freight.chargeable(service);
        var rates = Tariff.rates(profile, service, zone, currency, metres, grams);
        return new Course(
                origin.location(),
                carrier,
                service,
                zone,
                ready.from(),
                ship,
                earliest,
                latest,
                window,
                rates,
                metres,
                steps);
    }
}
