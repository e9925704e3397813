package org.waybill.domain.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.calendar.DayTime;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.carrier.CarrierProfile;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.order.Method;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.ServiceId;

/**
 * When can a location's part of an order be there?
 *
 * @param delivery where it goes; null for what is collected
 * @param hazmat classes of what is in it
 * @param currency in which prices are compared, ISO 4217
 * @param chosen the carrier's service that was planned; null if none was
 * @param wanted the day by which it should be there; null if any will do
 * @param at when the location begins with it
 */
public record PartQuestion(
        FulfillmentId fulfillment,
        Method method,
        Origin origin,
        @Nullable Delivery delivery,
        Freight freight,
        Set<HazmatClass> hazmat,
        String currency,
        @Nullable ServiceId chosen,
        @Nullable LocalDate wanted,
        Instant at) {

    public PartQuestion {
        hazmat = Set.copyOf(hazmat);
    }

    /**
     * The answer; null where nobody could say: the location never opens, or no carrier in force
     * goes there. Of several services it is the one that was planned, else the cheapest of those in
     * time.
     */
    public @Nullable PartPromise answer(SortedMap<CarrierId, CarrierProfile> carriers) {
        if (method.collected()) {
            var ready = Readiness.of(origin, at);
            return ready == null ? null : collected(ready);
        }
        return delivery == null ? null : sent(carriers, delivery);
    }

    private PartPromise collected(Readiness ready) {
        var date = origin.calendar().dateOf(ready.from());
        return new PartPromise(
                fulfillment,
                origin.location(),
                null,
                null,
                ready.from(),
                null,
                ready.until(),
                date,
                date,
                ready.until(),
                null,
                ready.steps());
    }

    private @Nullable PartPromise sent(SortedMap<CarrierId, CarrierProfile> carriers, Delivery to) {
        var courses = Courses.of(carriers, origin, to, method, freight, currency, at).courses();
        return courses.stream()
                .filter(course -> !refuses(course))
                .min(
                        Comparator.<Course, Boolean>comparing(one -> !one.id().equals(chosen))
                                .thenComparing(this::late)
                                .thenComparing(this::price)
                                .thenComparing(Course::latest)
                                .thenComparing(one -> one.id()))
                .map(this::promise)
                .orElse(null);
    }

    private boolean refuses(Course course) {
        return !HazmatClass.refused(hazmat, course.service().refused()).isEmpty();
    }

    private boolean late(Course course) {
        return wanted != null && course.latest().isAfter(wanted);
    }

    private long price(Course course) {
        var price = course.price(freight.chargeable(course.carrierService()));
        return price == null ? Long.MAX_VALUE : price;
    }

    private PartPromise promise(Course course) {
        var zone = origin.calendar().zone();
        var pickup = course.carrierService().pickup().time();
        var window = course.window();
        var leaves = (pickup == null ? DayTime.END : pickup).on(course.shipBy(), zone);
        var over = DayTime.END.on(course.latest(), zone);
        return new PartPromise(
                fulfillment,
                origin.location(),
                course.carrier(),
                course.carrierService().id(),
                course.readyFrom(),
                course.shipBy(),
                window == null ? leaves : window.from(),
                course.earliest(),
                course.latest(),
                window == null ? over : window.to(),
                window,
                course.steps());
    }
}
