package org.waybill.domain.sourcing.optimum;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything a plan is made from: what the order, or the rest of it, needs, and what each location
 * could do. It is the same problem in whatever order demands and offers are given. A problem whose
 * numbers could overflow is refused: no plan may cost, or save, more than two billion minor units.
 */
public record Problem(List<Demand> demands, List<Offer> offers, Policy policy) {

    public Problem {
        Range.within("the number of lines", demands.size(), 1, Range.MOST_LINES);
        Range.within("the number of locations", offers.size(), 0, Range.MOST_LOCATIONS);
        var lines = demands.stream().map(Demand::line).collect(Collectors.toSet());
        var locations = offers.stream().map(Offer::location).collect(Collectors.toSet());
        Range.require(lines.size() == demands.size(), "a line is there twice");
        Range.require(locations.size() == offers.size(), "a location is there twice");
        demands = List.copyOf(demands);
        offers = List.copyOf(offers);
        long worst = WorstCase.of(demands, offers, policy);
        Range.require(
                worst <= Range.MOST_TOTAL,
                "a plan could cost more than %s micros",
                Range.MOST_TOTAL);
    }

    /** The same under another policy. */
    public Problem under(Policy other) {
        return new Problem(demands, offers, other);
    }
}
