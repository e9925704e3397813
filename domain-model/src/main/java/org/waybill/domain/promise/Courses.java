package org.waybill.domain.promise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.waybill.domain.carrier.CarrierId;
import org.waybill.domain.carrier.CarrierProfile;
import org.waybill.domain.carrier.Lane;
import org.waybill.domain.location.Geo;
import org.waybill.domain.order.Method;
import org.waybill.domain.sourcing.optimum.Service;

/**
 * The ways on which parcels can go from a location to a customer.
 *
 * @param courses by carrier, then as the carrier has its services
 * @param declined services that do not go there, and why
 */
public record Courses(List<Course> courses, List<Declined> declined) {

    public Courses {
        courses = List.copyOf(courses);
        declined = List.copyOf(declined);
    }

    /** As sourcing knows them. */
    public List<Service> services() {
        return courses.stream().map(Course::service).toList();
    }

    /**
     * Finds them.
     *
     * @param carriers those in force
     * @param method {@code SHIP} or {@code SAME_DAY}; what is collected has no course
     * @param freight as much as could be sent together
     * @param currency in which prices are wanted, ISO 4217
     * @param at when the order is placed
     */
    public static Courses of(
            SortedMap<CarrierId, CarrierProfile> carriers,
            Origin origin,
            Delivery delivery,
            Method method,
            Freight freight,
            String currency,
            Instant at) {
        var found = new ArrayList<Course>();
        var declined = new ArrayList<Declined>();
        var ready = Readiness.of(origin, at);
        var metres = Geo.metres(origin.geo(), delivery.to().geo());
        var lane = new Lane(origin.address(), delivery.to().address(), metres);
        carriers.forEach(
                (id, profile) -> {
                    if (!profile.enabled()) {
                        return;
                    }
                    for (var service : profile.services()) {
                        if (service.method() == method) {
                            var trip =
                                    new Trip(id, profile, service, lane, origin, delivery, freight);
                            switch (trip.course(ready, currency)) {
                                case Trip.Goes(var course) -> found.add(course);
                                case Trip.Not(var why) ->
                                        declined.add(new Declined(id, service.id(), why));
                            }
                        }
                    }
                });
        return new Courses(found, declined);
    }
}
