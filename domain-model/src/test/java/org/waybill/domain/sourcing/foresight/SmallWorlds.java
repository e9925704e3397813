package org.waybill.domain.sourcing.foresight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Component;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.optimum.DeliveryPromise;
import org.waybill.domain.sourcing.optimum.Demand;
import org.waybill.domain.sourcing.optimum.Effort;
import org.waybill.domain.sourcing.optimum.LeastCost;
import org.waybill.domain.sourcing.optimum.LocationPrices;
import org.waybill.domain.sourcing.optimum.Offer;
import org.waybill.domain.sourcing.optimum.Outcome;
import org.waybill.domain.sourcing.optimum.Policy;
import org.waybill.domain.sourcing.optimum.Problem;
import org.waybill.domain.sourcing.optimum.Rate;
import org.waybill.domain.sourcing.optimum.Service;
import org.waybill.domain.sourcing.optimum.ServiceId;

/** Random small chains with few units, so that orders are in each other's way. */
final class SmallWorlds {

    private final Random random;
    private final int places;
    private final int skus;

    private SmallWorlds(Random random) {
        this.random = random;
        this.places = 2 + random.nextInt(4);
        this.skus = 1 + random.nextInt(4);
    }

    static Sku sku(int number) {
        return new Sku("S" + number);
    }

    static LocationId place(int number) {
        return new LocationId("L" + number);
    }

    /** An outlook. */
    static Outlook outlook(Random random) {
        return new SmallWorlds(random).outlook();
    }

    private Outlook outlook() {
        var at = new ArrayList<Outlook.Place>();
        var lanes = new ArrayList<Outlook.Lane>();
        var walkIns = new ArrayList<Outlook.WalkIns>();
        for (int i = 0; i < places; i++) {
            var stock = stock(6);
            var room = random.nextInt(4) == 0 ? (Long) (long) random.nextInt(9) : null;
            at.add(new Outlook.Place(place(i), 1 + random.nextInt(4), 5, stock, room));
            lanes.add(new Outlook.Lane(place(i), "here", rates()));
            lanes.add(new Outlook.Lane(place(i), "there", rates()));
            for (var sku : new TreeSet<>(stock.keySet())) {
                walkIns.add(new Outlook.WalkIns(place(i), sku, random.nextInt(700_000), 300));
            }
        }
        var baskets = new ArrayList<Outlook.Basket>();
        for (int i = 0; i < 6; i++) {
            baskets.add(
                    new Outlook.Basket(
                            random.nextBoolean() ? "here" : "there",
                            items(),
                            random.nextInt(1_500_000),
                            2_000));
        }
        return new Outlook(at, lanes, baskets, walkIns);
    }

    private List<Outlook.Item> items() {
        var items = new ArrayList<Outlook.Item>();
        for (int sku = 0; sku < skus; sku++) {
            if (items.isEmpty() || random.nextInt(3) == 0) {
                items.add(new Outlook.Item(sku(sku), 1 + random.nextInt(2), 100));
            }
        }
        return items;
    }

    private Map<Sku, Long> stock(int most) {
        var stock = new HashMap<Sku, Long>();
        for (int sku = 0; sku < skus; sku++) {
            if (random.nextInt(4) > 0) {
                stock.put(sku(sku), (long) random.nextInt(most));
            }
        }
        return stock;
    }

    private List<Rate> rates() {
        long price = 100 + random.nextInt(300);
        return List.of(new Rate(200, price, 0), new Rate(5_000, price + random.nextInt(200), 0));
    }

    /**
     * Orders that wait, each sourced when it came, and what is free now.
     *
     * @param before what was free before any of them
     */
    record Backlog(List<Waiting> waiting, Pool pool, Map<LocationId, Map<Sku, Long>> before) {}

    /** A backlog in which something came after the orders. */
    static Backlog backlog(Random random) {
        return new SmallWorlds(random).backlog();
    }

    private Backlog backlog() {
        var free = new HashMap<LocationId, Map<Sku, Long>>();
        var services = new HashMap<LocationId, List<Service>>();
        for (int i = 0; i < places; i++) {
            free.put(place(i), stock(9));
            services.put(place(i), List.of(service(i), service(i + 1)));
        }
        var waiting = new ArrayList<Waiting>();
        for (int i = 0; i < 12; i++) {
            var problem = order(free, services);
            if (LeastCost.decide(problem, Effort.of(1_000_000)) instanceof Outcome.Found found) {
                var one = new Waiting("O%02d".formatted(i), problem, found.plan());
                Held.of(List.of(one)).forEach((spot, units) -> add(free, spot, -units));
                waiting.add(one);
            }
        }
        free.values().forEach(here -> here.replaceAll((s, u) -> u + random.nextInt(2)));
        var all = new HashMap<LocationId, Map<Sku, Long>>();
        free.forEach((location, stock) -> all.put(location, new HashMap<>(stock)));
        Held.of(waiting).forEach((spot, units) -> add(all, spot, units));
        return new Backlog(waiting, Pool.of(free), all);
    }

    private static void add(Map<LocationId, Map<Sku, Long>> stock, Seat.Spot spot, long units) {
        var sku = spot.sku();
        if (sku != null) {
            stock.getOrDefault(spot.location(), Map.of()).merge(sku, units, Long::sum);
        }
    }

    private Service service(int number) {
        long price = 50 + random.nextInt(200);
        return Service.of(
                new ServiceId("C" + number),
                1 + random.nextInt(4),
                List.of(new Rate(250, price, 0), new Rate(9_000, price + 60, 0)));
    }

    private Problem order(
            Map<LocationId, Map<Sku, Long>> free, Map<LocationId, List<Service>> services) {
        var demands = new ArrayList<Demand>();
        for (var item : items()) {
            demands.add(
                    Demand.of(
                            new LineId(item.sku().value()),
                            item.units(),
                            List.of(new Component(item.sku(), 1)),
                            item.grams(),
                            10));
        }
        var offers = new ArrayList<Offer>();
        long far = random.nextInt(100);
        for (int i = 0; i < places; i++) {
            var prices = LocationPrices.of(random.nextInt(300) + far, 5);
            offers.add(
                    Offer.of(
                            place(i),
                            i,
                            free.getOrDefault(place(i), Map.of()),
                            prices,
                            services.getOrDefault(place(i), List.of())));
        }
        var promise =
                random.nextBoolean()
                        ? DeliveryPromise.hard(2 + random.nextInt(3))
                        : DeliveryPromise.soft(1 + random.nextInt(3), 40);
        return new Problem(demands, offers, Policy.FREE.promising(promise));
    }
}
