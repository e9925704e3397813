package org.waybill.domain.sourcing.optimum;

import java.util.List;
import java.util.Set;

/**
 * A carrier's service from a location to the customer.
 *
 * @param day on which it delivers, counted from any day, the same for all
 * @param rates by weight, lightest first; a parcel has the first rate that it is not too heavy for,
 *     and none if it is heavier than the last. A heavier parcel may cost less
 * @param refused hazmat classes it does not carry
 */
public record Service(ServiceId id, int day, List<Rate> rates, Set<HazmatClass> refused) {

    public Service {
        Range.within("the day of a service", day, -Range.MOST_DAYS, Range.MOST_DAYS);
        Range.require(!rates.isEmpty(), "the service %s has no rates", id);
        for (int i = 1; i < rates.size(); i++) {
            Range.require(
                    rates.get(i - 1).upToGrams() < rates.get(i).upToGrams(),
                    "the rates of the service %s are not in order of weight",
                    id);
        }
        rates = List.copyOf(rates);
        refused = Set.copyOf(refused);
    }

    /** One that carries every hazmat class. */
    public static Service of(ServiceId id, int day, List<Rate> rates) {
        return new Service(id, day, rates, Set.of());
    }
}
