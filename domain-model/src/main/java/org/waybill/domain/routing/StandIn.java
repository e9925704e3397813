package org.waybill.domain.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.sourcing.Candidate;
import org.waybill.domain.sourcing.LineDemand;
import org.waybill.domain.sourcing.NearestCover;
import org.waybill.domain.sourcing.SourcingRequest;

/**
 * Plans orders that are too large for the engine: by the nearest locations. Where something is
 * asked that it knows nothing of, it has no plan.
 */
final class StandIn {

    private StandIn() {}

    /** The lines of each location; null if there is no plan. */
    static @Nullable SequencedMap<Site, List<LineCount>> plan(
            List<Want> demands, List<Site> sites, Splits splits, int pass) {
        if (splits.threshold() != null
                || sites.stream().anyMatch(site -> site.room() != null)
                || demands.stream().anyMatch(StandIn::special)) {
            return null;
        }
        var lines =
                demands.stream()
                        .map(d -> new LineDemand(d.line(), d.units(), d.requirements()))
                        .toList();
        var candidates = sites.stream().map(StandIn::candidate).toList();
        var plan = NearestCover.decide(new SourcingRequest(lines, candidates, List.of())).plan();
        var most = splits.in(pass);
        if (plan.isEmpty() || (most != null && plan.size() > most + 1)) {
            return null;
        }
        var parts = new LinkedHashMap<Site, List<LineCount>>();
        for (var part : plan) {
            sites.stream()
                    .filter(site -> site.location().equals(part.location()))
                    .forEach(site -> parts.put(site, part.lines()));
        }
        return parts;
    }

    private static boolean special(Want demand) {
        return demand.group() != null || !demand.splittable() || demand.hazmat() != null;
    }

    private static Candidate candidate(Site site) {
        return new Candidate(
                site.location(), site.metres(), site.available(), site.excluded(), null);
    }
}
