package org.waybill.domain.sourcing.optimum;

import static org.waybill.domain.Laws.same;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;

/**
 * Whether a plan can be carried out, gives exactly what was asked and costs what it says. Knows the
 * problem and the plan and nothing of how it was found.
 */
final class PlanAudit {

    private final Problem problem;
    private final Plan plan;
    private final Map<LineId, Demand> demands;

    private PlanAudit(Problem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
        this.demands =
                problem.demands().stream()
                        .collect(Collectors.toMap(Demand::line, Function.identity()));
    }

    /** Throws unless all of it holds. */
    static void check(Problem problem, Plan plan) {
        var priced = priced(problem, plan);
        if (!priced.equals(plan)) {
            throw new AssertionError("wrong costs: " + plan + " should be " + priced);
        }
    }

    /** The same plan with costs that are right; throws if it cannot be carried out. */
    static Plan priced(Problem problem, Plan plan) {
        var audit = new PlanAudit(problem, plan);
        audit.givesWhatWasAsked();
        audit.keepsTogether();
        audit.splitsAsAllowed();
        var priced = new ArrayList<PlannedShipment>();
        for (var shipment : plan.shipments()) {
            priced.add(audit.priced(shipment, !priced.isEmpty()));
        }
        return new Plan(priced);
    }

    private void givesWhatWasAsked() {
        var given = new HashMap<LineId, Integer>();
        for (var shipment : plan.shipments()) {
            require(!shipment.lines().isEmpty(), "an empty shipment");
            for (var line : shipment.lines()) {
                require(line.quantity() > 0, "no units of a line");
                given.merge(line.lineId(), line.quantity(), Integer::sum);
            }
        }
        for (var demand : problem.demands()) {
            same("units", given.getOrDefault(demand.line(), 0), demand.units());
        }
        same("lines", given.size(), problem.demands().size());
        same("locations", Set.copyOf(plan.locations()).size(), plan.shipments().size());
    }

    private void keepsTogether() {
        var places = new HashMap<Object, Set<Integer>>();
        for (int i = 0; i < plan.shipments().size(); i++) {
            for (var line : plan.shipments().get(i).lines()) {
                var demand = demand(line);
                if (demand.group() != null) {
                    places.computeIfAbsent(demand.group(), g -> new HashSet<>()).add(i);
                } else if (!demand.splittable()) {
                    places.computeIfAbsent(demand.line(), g -> new HashSet<>()).add(i);
                }
            }
        }
        places.forEach((what, where) -> same("shipments of " + what, where.size(), 1));
    }

    private void splitsAsAllowed() {
        var policy = problem.policy();
        int count = plan.shipments().size();
        var most = policy.maxSplits();
        require(most == null || count <= most + 1, "too many shipments");
        var threshold = policy.splitThreshold();
        if (count > 1 && threshold != null) {
            for (var shipment : plan.shipments()) {
                long value =
                        shipment.lines().stream()
                                .mapToLong(l -> l.quantity() * demand(l).value())
                                .sum();
                require(value > threshold, "a part of too little value");
            }
        }
    }

    private PlannedShipment priced(PlannedShipment shipment, boolean further) {
        var offer =
                problem.offers().stream()
                        .filter(o -> o.location().equals(shipment.location()))
                        .findFirst()
                        .orElseThrow();
        var service =
                offer.services().stream()
                        .filter(s -> s.id().equals(shipment.service()))
                        .findFirst()
                        .orElseThrow();
        canGive(offer, shipment.lines());
        carries(offer, service, shipment.lines());
        long grams = 0;
        for (var line : shipment.lines()) {
            grams += line.quantity() * demand(line).grams();
        }
        var rate = rate(service, grams);
        return new PlannedShipment(
                offer.location(),
                service.id(),
                service.day(),
                shipment.lines(),
                grams,
                rate.carbonGrams(),
                cost(offer, service, rate, shipment.lines(), further));
    }

    private void canGive(Offer offer, List<LineCount> lines) {
        require(offer.open(), "a closed location");
        var used = new HashMap<Sku, Long>();
        long units = 0;
        for (var line : lines) {
            require(!offer.excluded().contains(line.lineId()), "an excluded line");
            units += line.quantity();
            for (var one : demand(line).requirements()) {
                used.merge(one.sku(), (long) one.quantity() * line.quantity(), Long::sum);
            }
        }
        used.forEach(
                (sku, taken) ->
                        require(
                                taken <= offer.stock().getOrDefault(sku, 0L),
                                "stock used twice: " + sku));
        require(offer.capacity() == null || units <= offer.capacity(), "too much work");
    }

    private void carries(Offer offer, Service service, List<LineCount> lines) {
        var classes = new HashSet<HazmatClass>();
        for (var line : lines) {
            var kind = demand(line).hazmat();
            if (kind != null) {
                classes.add(kind);
                require(!offer.refused().contains(kind), "hazmat at the location");
                require(!service.refused().contains(kind), "hazmat with the service");
            }
        }
        for (var pair : problem.policy().apart()) {
            require(!classes.containsAll(List.of(pair.one(), pair.other())), "hazmat together");
        }
    }

    private static Rate rate(Service service, long grams) {
        for (var rate : service.rates()) {
            if (grams <= rate.upToGrams()) {
                return rate;
            }
        }
        throw new AssertionError("too heavy");
    }

    private long late(Service service) {
        var promise = problem.policy().promise();
        if (promise == null || service.day() <= promise.day()) {
            return 0;
        }
        require(!promise.hard(), "a broken promise");
        return promise.perDayLate() * (service.day() - promise.day());
    }

    private CostParts cost(
            Offer offer, Service service, Rate rate, List<LineCount> lines, boolean further) {
        var prices = offer.prices();
        long labor = 0;
        long scarcity = prices.shipmentScarcity();
        long markdown = 0;
        for (var line : lines) {
            labor += line.quantity() * prices.labor();
            scarcity += line.quantity() * prices.unitScarcity();
            for (var one : demand(line).requirements()) {
                long stock = (long) line.quantity() * one.quantity();
                scarcity += stock * prices.stockScarcity().getOrDefault(one.sku(), 0L);
                markdown -= stock * prices.markdown().getOrDefault(one.sku(), 0L);
            }
        }
        return new CostParts(
                rate.price(),
                late(service),
                rate.carbonGrams() * problem.policy().carbonPrice(),
                prices.handling(),
                labor,
                further ? problem.policy().splitPenalty() : 0,
                scarcity,
                markdown);
    }

    private Demand demand(LineCount line) {
        return Objects.requireNonNull(demands.get(line.lineId()));
    }

    private static void require(boolean good, String complaint) {
        if (!good) {
            throw new AssertionError(complaint);
        }
    }
}
