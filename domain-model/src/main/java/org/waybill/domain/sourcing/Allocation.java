package org.waybill.domain.sourcing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/**
 * What each of some locations gives when each in turn gives all it can.
 *
 * @param parts units by location and line; only those that give any
 * @param units all that is given
 * @param asked all that was asked for
 */
record Allocation(SequencedMap<LocationId, Map<LineId, Integer>> parts, long units, long asked) {

    static Allocation of(List<LineDemand> demands, List<Candidate> locations) {
        var left = new HashMap<LineId, Integer>();
        demands.forEach(demand -> left.put(demand.line(), demand.quantity()));
        var parts = new LinkedHashMap<LocationId, Map<LineId, Integer>>();
        long units = 0;
        for (var location : locations) {
            var part = give(demands, location, left);
            if (!part.isEmpty()) {
                parts.put(location.location(), part);
                units += part.values().stream().mapToLong(Integer::longValue).sum();
            }
        }
        return new Allocation(parts, units, demands.stream().mapToLong(LineDemand::quantity).sum());
    }

    boolean complete() {
        return units == asked;
    }

    boolean any() {
        return units > 0;
    }

    private static Map<LineId, Integer> give(
            List<LineDemand> demands, Candidate location, Map<LineId, Integer> left) {
        var stock = new HashMap<>(location.available());
        var part = new LinkedHashMap<LineId, Integer>();
        for (var demand : demands) {
            int wanted = left.getOrDefault(demand.line(), 0);
            int given = Math.min(wanted, able(demand, location, stock));
            if (given > 0) {
                part.put(demand.line(), given);
                left.put(demand.line(), wanted - given);
                demand.requirements()
                        .forEach(
                                c -> stock.merge(c.sku(), -(long) given * c.quantity(), Long::sum));
            }
        }
        return part;
    }

    /** Units of a line that a location could give if it gave nothing else. */
    static int able(LineDemand demand, Candidate location) {
        return able(demand, location, location.available());
    }

    private static int able(LineDemand demand, Candidate location, Map<Sku, Long> stock) {
        if (location.excludedLines().contains(demand.line())) {
            return 0;
        }
        long units = demand.quantity();
        for (Component component : demand.requirements()) {
            units = Math.min(units, stock.getOrDefault(component.sku(), 0L) / component.quantity());
        }
        return (int) Math.max(0, units);
    }
}
