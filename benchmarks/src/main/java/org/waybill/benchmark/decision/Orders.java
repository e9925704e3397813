package org.waybill.benchmark.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.optimum.DeliveryPromise;
import org.waybill.domain.sourcing.optimum.Demand;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.HazmatPair;
import org.waybill.domain.sourcing.optimum.LocationPrices;
import org.waybill.domain.sourcing.optimum.Offer;
import org.waybill.domain.sourcing.optimum.Policy;
import org.waybill.domain.sourcing.optimum.Problem;
import org.waybill.domain.sourcing.optimum.Service;

/**
 * Random orders of a chain with warehouses and many stores. One location in ten is a warehouse,
 * with nearly everything; a store has two thirds of what is asked for, few of each. Carriers ask by
 * zone and weight.
 */
final class Orders {

    private static final long CENT = 1_000_000;
    private static final HazmatClass LITHIUM = new HazmatClass("9-LI");
    private static final HazmatClass ACID = new HazmatClass("8");

    private final Random random;
    private final List<Sku> skus = new ArrayList<>();

    private Orders(Random random) {
        this.random = random;
    }

    /**
     * An order.
     *
     * @param lines how many lines it has
     */
    static Problem random(long seed, int locations, int lines) {
        return new Orders(new Random(seed)).order(locations, lines);
    }

    private Problem order(int locations, int lines) {
        var demands = IntStream.range(0, lines).mapToObj(this::demand).toList();
        var offers = IntStream.range(0, locations).mapToObj(this::offer).toList();
        return new Problem(demands, offers, policy());
    }

    private Demand demand(int place) {
        var parts = new ArrayList<Component>();
        parts.add(part(place, 0));
        if (chance(0.05)) {
            parts.add(part(place, 1));
        }
        var line = new LineId(Integer.toString(place + 1));
        long grams = 50L + random.nextInt(2000);
        var demand = Demand.of(line, units(), parts, grams, 500 + random.nextInt(10_000));
        if (chance(0.03)) {
            return demand.inGroup("set");
        }
        return chance(0.03) ? demand.hazardous(chance(0.7) ? LITHIUM : ACID) : demand;
    }

    /** Some lines need the same SKU. */
    private Component part(int line, int place) {
        var sku =
                !skus.isEmpty() && chance(0.05)
                        ? skus.get(random.nextInt(skus.size()))
                        : new Sku("SKU-" + line + "-" + place);
        if (!skus.contains(sku)) {
            skus.add(sku);
        }
        return new Component(sku, 1);
    }

    /** Three of four lines are of one unit. */
    private int units() {
        int of = random.nextInt(100);
        if (of < 75) {
            return 1;
        }
        return of < 90 ? 2 : 3 + random.nextInt(3);
    }

    private Offer offer(int place) {
        boolean warehouse = place % 10 == 0;
        var stock = new HashMap<Sku, Long>();
        for (var sku : skus) {
            if (chance(warehouse ? 0.95 : 0.65)) {
                stock.put(sku, 1L + random.nextInt(warehouse ? 200 : 4));
            }
        }
        int zone = random.nextInt(8);
        var services = new ArrayList<Service>();
        services.add(Tariff.standard(zone));
        if (chance(0.6)) {
            services.add(Tariff.express(zone));
        }
        if (chance(0.4)) {
            services.add(Tariff.economy(zone));
        }
        return new Offer(
                new LocationId("LOC-" + place),
                warehouse ? 1 : 2,
                stock,
                chance(0.1) ? Long.valueOf(random.nextInt(6)) : null,
                !chance(0.03),
                chance(0.03) ? Set.of(new LineId("1")) : Set.of(),
                warehouse || chance(0.9) ? Set.of() : Set.of(ACID),
                prices(warehouse),
                services);
    }

    private LocationPrices prices(boolean warehouse) {
        return new LocationPrices(
                (warehouse ? 60 : 120) * CENT + random.nextInt(40) * CENT,
                (warehouse ? 25 : 60) * CENT + random.nextInt(20) * CENT,
                chance(0.3) ? random.nextInt(100) * CENT : 0,
                chance(0.3) ? random.nextInt(20) * CENT : 0,
                some(0.3, 150),
                some(0.1, 300));
    }

    private Map<Sku, Long> some(double chance, int mostCents) {
        var prices = new HashMap<Sku, Long>();
        for (var sku : skus) {
            if (chance(chance)) {
                prices.put(sku, random.nextInt(mostCents) * CENT);
            }
        }
        return prices;
    }

    private Policy policy() {
        return Policy.FREE
                .penalty(random.nextInt(4) * 100 * CENT)
                .splits(chance(0.5) ? null : Integer.valueOf(random.nextInt(4)))
                .threshold(chance(0.1) ? Long.valueOf(1500) : null)
                .promising(promise())
                .carbon(chance(0.5) ? CENT / 100 : 0)
                .apart(Set.of(new HazmatPair(LITHIUM, ACID)));
    }

    private @Nullable DeliveryPromise promise() {
        if (chance(0.3)) {
            return null;
        }
        return chance(0.2)
                ? DeliveryPromise.hard(4)
                : DeliveryPromise.soft(2 + random.nextInt(3), 150 * CENT);
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }
}
