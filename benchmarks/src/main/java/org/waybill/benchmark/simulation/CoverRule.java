package org.waybill.benchmark.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.sourcing.Candidate;
import org.waybill.domain.sourcing.LineDemand;
import org.waybill.domain.sourcing.NearestCover;
import org.waybill.domain.sourcing.SourcingRequest;

/** The application's first rule: the nearest that has everything, else the fewest that do. */
final class CoverRule implements Sourcing {

    private final World world;
    private final Map<LocationId, Integer> sites = new HashMap<>();

    CoverRule(World world) {
        this.world = world;
        world.sites().forEach(site -> sites.put(site.location(), site.number()));
    }

    @Override
    public List<Part> decide(Order order, Shelves shelves) {
        int lines = order.articles().length;
        var demands =
                IntStream.range(0, lines)
                        .mapToObj(
                                line ->
                                        new LineDemand(
                                                new LineId(Integer.toString(line)),
                                                order.units()[line],
                                                List.of(component(order, line))))
                        .toList();
        var candidates = new ArrayList<Candidate>();
        for (var site : world.sites()) {
            candidates.add(
                    new Candidate(
                            site.location(),
                            world.metres(site.number(), order.city()),
                            shelves.units(site.number(), order),
                            List.of(),
                            null));
        }
        var parts = new ArrayList<Part>();
        var decision = NearestCover.decide(new SourcingRequest(demands, candidates, List.of()));
        for (var part : decision.plan()) {
            var units = new int[lines];
            part.lines()
                    .forEach(one -> units[Integer.parseInt(one.lineId().value())] = one.quantity());
            parts.add(new Part(sites.getOrDefault(part.location(), -1), units));
        }
        return parts;
    }

    private Component component(Order order, int line) {
        return new Component(world.articles().get(order.articles()[line]).sku(), 1);
    }
}
