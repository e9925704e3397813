package org.waybill.domain.sourcing.optimum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;

/**
 * Random problems, small ones, with everything in them that a problem can have. Prices are small
 * numbers too, so that plans of the same cost are common.
 */
final class RandomProblems {

    private static final int SKUS = 4;
    private static final List<HazmatClass> CLASSES =
            List.of(new HazmatClass("3"), new HazmatClass("8"), new HazmatClass("9"));

    private final Random random;
    private final int mostLines;
    private final int mostUnits;
    private final int mostLocations;

    private RandomProblems(Random random, int mostLines, int mostUnits, int mostLocations) {
        this.random = random;
        this.mostLines = mostLines;
        this.mostUnits = mostUnits;
        this.mostLocations = mostLocations;
    }

    /** One that a computer can look at in all its plans. */
    static Problem tiny(Random random) {
        return new RandomProblems(random, 3, 2, 3).problem();
    }

    /** One of an order as people place them. */
    static Problem usual(Random random) {
        return new RandomProblems(random, 4, 3, 5).problem();
    }

    /** One of many units of few lines. */
    static Problem deep(Random random) {
        return new RandomProblems(random, 3, 9, 5).problem();
    }

    private Problem problem() {
        var demands = new ArrayList<Demand>();
        int lines = 1 + random.nextInt(mostLines);
        for (int i = 0; i < lines; i++) {
            demands.add(demand(i));
        }
        var offers = new ArrayList<Offer>();
        int locations = 1 + random.nextInt(mostLocations);
        for (int i = 0; i < locations; i++) {
            offers.add(offer(i, demands));
        }
        return new Problem(demands, offers, policy());
    }

    private Demand demand(int place) {
        return new Demand(
                new LineId("L" + place),
                1 + random.nextInt(mostUnits),
                requirements(),
                random.nextInt(5) * 100L,
                random.nextInt(4) * 10L,
                chance(0.1) ? "G" + random.nextInt(2) : null,
                !chance(0.1),
                chance(0.15) ? CLASSES.get(random.nextInt(3)) : null);
    }

    private List<Component> requirements() {
        if (chance(0.05)) {
            return List.of();
        }
        var parts = new HashMap<Sku, Component>();
        int count = chance(0.25) ? 2 : 1;
        for (int i = 0; i < count; i++) {
            var sku = sku();
            parts.put(sku, new Component(sku, chance(0.2) ? 2 : 1));
        }
        return List.copyOf(parts.values());
    }

    private Offer offer(int place, List<Demand> demands) {
        var stock = new HashMap<Sku, Long>();
        for (int i = 0; i < SKUS; i++) {
            stock.put(new Sku("S" + i), (long) random.nextInt(3 * mostUnits + 2));
        }
        var excluded = new HashSet<LineId>();
        demands.stream().filter(one -> chance(0.05)).forEach(one -> excluded.add(one.line()));
        var services = new ArrayList<Service>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            services.add(service(i));
        }
        return new Offer(
                new LocationId("W" + place),
                random.nextInt(3),
                stock,
                chance(0.15) ? (long) random.nextInt(8) : null,
                !chance(0.05),
                excluded,
                classes(0.05),
                prices(),
                services);
    }

    private Service service(int place) {
        var rates = new ArrayList<Rate>();
        long grams = 0;
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            grams += 1 + random.nextInt(i == count - 1 ? 8000 : 700);
            rates.add(new Rate(grams, small(), random.nextInt(4) * 10L));
        }
        return new Service(new ServiceId("C" + place), random.nextInt(6), rates, classes(0.05));
    }

    private LocationPrices prices() {
        return new LocationPrices(
                small(),
                random.nextInt(3),
                chance(0.2) ? small() : 0,
                chance(0.2) ? random.nextInt(3) : 0,
                chance(0.3) ? Map.of(sku(), small()) : Map.of(),
                chance(0.3) ? Map.of(sku(), small()) : Map.of());
    }

    private Policy policy() {
        return new Policy(
                chance(0.5) ? Integer.valueOf(random.nextInt(4)) : null,
                small(),
                chance(0.15) ? (long) random.nextInt(40) : null,
                promise(),
                chance(0.3) ? random.nextInt(3) : 0,
                chance(0.4) ? Set.of(new HazmatPair(CLASSES.get(0), CLASSES.get(1))) : Set.of());
    }

    private @Nullable DeliveryPromise promise() {
        if (chance(0.4)) {
            return null;
        }
        return chance(0.4)
                ? DeliveryPromise.hard(3 + random.nextInt(3))
                : DeliveryPromise.soft(random.nextInt(6), random.nextInt(5));
    }

    private Set<HazmatClass> classes(double chance) {
        var some = new HashSet<HazmatClass>();
        CLASSES.stream().filter(one -> chance(chance)).forEach(some::add);
        return some;
    }

    private Sku sku() {
        return new Sku("S" + random.nextInt(SKUS));
    }

    private long small() {
        return random.nextInt(12);
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }
}
