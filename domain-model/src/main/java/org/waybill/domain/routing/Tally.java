package org.waybill.domain.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.routing.RoutingDecision.Part;

/** Adds plans up. */
final class Tally {

    private final Map<OrderKey, Integer> shipments = new HashMap<>();
    private final Map<OrderKey, Long> waiting = new HashMap<>();
    private long units;
    private long parcels;
    private long work;
    private long metres;
    private long carbon;
    private long late;
    private long promised;

    void add(OrderKey order, RoutingRequest request, List<Part> plan) {
        long asked = request.demands().stream().mapToLong(Want::units).sum();
        long planned = 0;
        for (var part : plan) {
            planned += part.lines().stream().mapToLong(line -> line.quantity()).sum();
            add(request, part);
        }
        units += planned;
        // What still waits is what waited at the last question about the order.
        waiting.put(order, asked - planned);
        if (!plan.isEmpty()) {
            shipments.merge(order, plan.size(), Integer::sum);
        }
    }

    private void add(RoutingRequest request, Part part) {
        parcels += part.parcel() == null ? 0 : part.parcel();
        work += part.work();
        metres += part.metres() == null ? 0 : part.metres();
        carbon += part.carbon() == null ? 0 : part.carbon();
        var day = request.order().promisedDay();
        if (day != null) {
            promised++;
            late += part.day() != null && part.day() > day ? 1 : 0;
        }
    }

    WhatIf.Sum sum() {
        return new WhatIf.Sum(
                shipments.size(),
                shipments.values().stream().mapToLong(Integer::longValue).sum(),
                shipments.values().stream().filter(count -> count > 1).count(),
                units,
                waiting.values().stream().mapToLong(Long::longValue).sum(),
                parcels,
                work,
                metres,
                carbon,
                late,
                promised);
    }
}
