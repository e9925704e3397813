package org.waybill.domain.sourcing.foresight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.optimum.DeliveryPromise;
import org.waybill.domain.sourcing.optimum.Demand;
import org.waybill.domain.sourcing.optimum.LocationPrices;
import org.waybill.domain.sourcing.optimum.Plan;
import org.waybill.domain.sourcing.optimum.Problem;

/** A waiting order with what it holds while others are looked at. */
final class Seat implements Comparable<Seat> {

    final int number;
    final String id;

    /** Its problem; what was promised must be kept, whatever it would cost to break it. */
    final Problem problem;

    final SortedSet<Sku> skus = new TreeSet<>();

    /** Whether it asks for something whose stock is not counted. */
    final boolean uncounted;

    private final Map<LineId, Demand> demands = new HashMap<>();
    private final Map<LocationId, LocationPrices> prices = new HashMap<>();
    Plan plan;
    long cost;
    List<Use> uses;

    /** Units of a spot that a plan takes. */
    record Use(Spot spot, long units) {}

    /**
     * What a plan takes something of.
     *
     * @param sku null for the location's capacity
     */
    record Spot(LocationId location, @Nullable Sku sku) {}

    Seat(int number, Waiting waiting) {
        this.number = number;
        this.id = waiting.id();
        this.problem = keeping(waiting.problem());
        for (var demand : problem.demands()) {
            demands.put(demand.line(), demand);
            demand.requirements().forEach(part -> skus.add(part.sku()));
        }
        uncounted = demands.values().stream().anyMatch(d -> d.requirements().isEmpty());
        for (var offer : problem.offers()) {
            prices.put(offer.location(), offer.prices());
        }
        plan = waiting.plan();
        uses = uses(plan);
        cost = cost(plan);
    }

    private static Problem keeping(Problem problem) {
        var promise = problem.policy().promise();
        return promise == null || promise.hard()
                ? problem
                : problem.under(problem.policy().promising(DeliveryPromise.hard(promise.day())));
    }

    private List<Use> uses(Plan of) {
        var uses = new ArrayList<Use>();
        for (var shipment : of.shipments()) {
            long units = 0;
            for (var line : shipment.lines()) {
                units += line.quantity();
                var demand = demands.get(line.lineId());
                if (demand == null) {
                    throw new IllegalArgumentException(id + " has no line " + line.lineId());
                }
                for (var part : demand.requirements()) {
                    var spot = new Spot(shipment.location(), part.sku());
                    uses.add(new Use(spot, (long) line.quantity() * part.quantity()));
                }
            }
            uses.add(new Use(new Spot(shipment.location(), null), units));
        }
        return uses;
    }

    /** Changes its plan, and nothing else. */
    void set(Plan now) {
        plan = now;
        uses = uses(now);
        cost = cost(now);
    }

    /** What a plan costs at the shadow prices of now, which may be others than when it was made. */
    private long cost(Plan of) {
        long scarcity = 0;
        for (var shipment : of.shipments()) {
            scarcity += at(shipment.location()).shipmentScarcity();
        }
        for (var use : uses(of)) {
            var here = at(use.spot().location());
            var sku = use.spot().sku();
            long each =
                    sku == null ? here.unitScarcity() : here.stockScarcity().getOrDefault(sku, 0L);
            scarcity += use.units() * each;
        }
        var parts = of.cost();
        return parts.total() - parts.scarcity() + scarcity;
    }

    private LocationPrices at(LocationId location) {
        return prices.getOrDefault(location, LocationPrices.NONE);
    }

    @Override
    public int compareTo(Seat other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
