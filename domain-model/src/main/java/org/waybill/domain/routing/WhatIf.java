package org.waybill.domain.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.RoutingDecision.Part;

/**
 * Asks recorded questions again under other rules, in a closed loop: what these rules took before
 * is gone, and what the recorded plans took and these did not is there. Supply, demand and refusals
 * are as they were.
 */
public final class WhatIf {

    private final RuleBook.Live rules;
    private final Map<LocationId, Map<Sku, Long>> more = new HashMap<>();
    private final Map<OrderKey, Map<LineId, Integer>> ahead = new HashMap<>();
    private final Tally then = new Tally();
    private final Tally now = new Tally();
    private long asked;
    private long reproduced;
    private long samePlan;

    /** Under some rules. */
    public WhatIf(RuleBook.Live rules) {
        this.rules = rules;
    }

    /**
     * What came of it.
     *
     * @param asked decisions of the window
     * @param reproduced of those, decisions that came out the same to the last byte
     * @param samePlan of those, decisions with the same plan
     */
    public record Report(long asked, long reproduced, long samePlan, Sum then, Sum now) {}

    /**
     * What plans come to.
     *
     * @param orders with a plan for something
     * @param split orders in more than one shipment
     * @param unplanned units for which there was no plan
     * @param parcels micros of carriers
     * @param work micros of handling and labor
     * @param metres of shipments, as the crow flies
     * @param carbonGrams emitted
     * @param late shipments after the promised day
     * @param promised shipments of orders with a promised day
     */
    public record Sum(
            long orders,
            long shipments,
            long split,
            long units,
            long unplanned,
            long parcels,
            long work,
            long metres,
            long carbonGrams,
            long late,
            long promised) {}

    /** Asks a recorded question again. */
    public void ask(OrderKey order, RoutingDecision recorded) {
        asked++;
        var request = request(order, recorded.request());
        then.add(order, recorded.request(), recorded.plan());
        if (request.demands().isEmpty()) {
            // These rules have sent it already.
            count(order, recorded.plan(), -1);
            take(recorded.request(), recorded.plan(), 1);
            return;
        }
        var decision = Routing.decide(rules.name(), rules.version(), rules.rules(), request);
        now.add(order, request, decision.plan());
        if (decision.equals(recorded)) {
            reproduced++;
        }
        if (decision.plan().equals(recorded.plan())) {
            samePlan++;
        }
        count(order, decision.plan(), 1);
        count(order, recorded.plan(), -1);
        take(request, decision.plan(), -1);
        take(recorded.request(), recorded.plan(), 1);
    }

    /** What came of it so far. */
    public Report report() {
        return new Report(asked, reproduced, samePlan, then.sum(), now.sum());
    }

    private RoutingRequest request(OrderKey order, RoutingRequest recorded) {
        var lead = ahead.getOrDefault(order, Map.of());
        var wants = new ArrayList<Want>();
        for (var want : recorded.demands()) {
            int units = want.units() - lead.getOrDefault(want.line(), 0);
            if (units > 0) {
                wants.add(units == want.units() ? want : want.times(units));
            }
        }
        var sites = recorded.sites().stream().map(this::site).toList();
        return new RoutingRequest(
                recorded.order(),
                wants,
                sites,
                recorded.tariffs(),
                recorded.seen(),
                recorded.prices(),
                recorded.instruction());
    }

    private Site site(Site site) {
        var changed = more.get(site.location());
        if (changed == null) {
            return site;
        }
        var available = new TreeMap<>(site.available());
        changed.forEach((sku, units) -> available.merge(sku, units, Long::sum));
        available.values().removeIf(units -> units <= 0);
        return site.with(available);
    }

    private void count(OrderKey order, List<Part> plan, int sign) {
        var lead = ahead.computeIfAbsent(order, key -> new HashMap<>());
        for (var part : plan) {
            for (var line : part.lines()) {
                lead.merge(line.lineId(), sign * line.quantity(), Integer::sum);
            }
        }
        lead.values().removeIf(units -> units == 0);
        if (lead.isEmpty()) {
            ahead.remove(order);
        }
    }

    private void take(RoutingRequest request, List<Part> plan, int sign) {
        var wants = new HashMap<LineId, Want>();
        request.demands().forEach(want -> wants.put(want.line(), want));
        for (var part : plan) {
            var here = more.computeIfAbsent(part.location(), key -> new HashMap<>());
            for (var line : part.lines()) {
                var want = wants.get(line.lineId());
                if (want != null) {
                    want.requirements()
                            .forEach(
                                    one ->
                                            here.merge(
                                                    one.sku(),
                                                    (long) sign * line.quantity() * one.quantity(),
                                                    Long::sum));
                }
            }
            here.values().removeIf(units -> units == 0);
            if (here.isEmpty()) {
                more.remove(part.location());
            }
        }
    }
}
