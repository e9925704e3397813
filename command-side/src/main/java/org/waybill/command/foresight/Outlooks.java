package org.waybill.command.foresight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waybill.command.foresight.Demand.Kind;
import org.waybill.command.network.Configuration;
import org.waybill.command.network.Measures;
import org.waybill.command.network.Network;
import org.waybill.command.network.Origins;
import org.waybill.domain.foresight.ForesightSettings;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.promise.Charges;
import org.waybill.domain.promise.Courses;
import org.waybill.domain.promise.Freight;
import org.waybill.domain.sourcing.foresight.Outlook;
import org.waybill.domain.sourcing.foresight.Outlook.Basket;
import org.waybill.domain.sourcing.foresight.Outlook.Item;
import org.waybill.domain.sourcing.foresight.Outlook.Lane;
import org.waybill.domain.sourcing.foresight.Outlook.Place;
import org.waybill.domain.sourcing.foresight.Outlook.WalkIns;
import org.waybill.domain.sourcing.optimum.Rate;

/** Puts together what the domain looks ahead from. */
@Component
class Outlooks {

    /** As much as tariffs are needed for; what is heavier is taken not to be sent. */
    private static final Freight USUAL = new Freight(List.of(new Freight.Item(60, 500, 0)));

    private static final int MOST_KINDS = 60;
    private static final int MOST_ITEMS = 8;
    private static final long MILLION = 1_000_000;
    private static final long MOST_RATE = 1_000_000_000;
    private static final long MOST_GRAMS = 1_000_000;
    private static final long MOST_MICROS = 1_000_000_000_000L;

    private final Configuration configuration;
    private final Network network;
    private final Origins origins;
    private final Measures measures;

    Outlooks(Configuration configuration, Network network, Origins origins, Measures measures) {
        this.configuration = configuration;
        this.network = network;
        this.origins = origins;
        this.measures = measures;
    }

    /** What is there, and what is likely to be asked for. */
    Outlook of(
            ForesightSettings settings,
            Instant at,
            Demand demand,
            SortedMap<LocationId, Map<Sku, Long>> stock) {
        var skus = new TreeSet<Sku>();
        stock.values().forEach(one -> skus.addAll(one.keySet()));
        var places = new ArrayList<Place>();
        stock.forEach(
                (location, units) ->
                        places.add(
                                new Place(
                                        location,
                                        settings.horizonDays(),
                                        charges(location, settings).perUnit(),
                                        units,
                                        null)));
        var baskets = new ArrayList<Basket>();
        var walkIns = new ArrayList<WalkIns>();
        demand.baskets()
                .forEach(
                        (wanted, asked) -> {
                            long perDay = perDay(asked.orders(), demand.days());
                            var items = items(wanted.items(), skus);
                            var to = wanted.kind();
                            if (to != null && !items.isEmpty()) {
                                baskets.add(new Basket(to, items, perDay, asked.lost()));
                            }
                            var where = wanted.at();
                            if (where != null && stock.containsKey(where)) {
                                walkIns.addAll(collected(where, items, perDay, asked.lost()));
                            }
                        });
        baskets.sort(Comparator.comparing(Basket::toString));
        walkIns.sort(Comparator.comparing(WalkIns::toString));
        var kinds = kinds(demand, baskets);
        return new Outlook(places, lanes(settings, at, kinds, stock.keySet()), baskets, walkIns);
    }

    private static long perDay(long orders, int days) {
        return Math.min(MOST_RATE, orders * MILLION / days);
    }

    private List<Item> items(SortedMap<Sku, Integer> wanted, Collection<Sku> priced) {
        return wanted.entrySet().stream()
                .filter(one -> priced.contains(one.getKey()))
                .limit(MOST_ITEMS)
                .map(
                        one ->
                                new Item(
                                        one.getKey(),
                                        one.getValue(),
                                        Math.min(MOST_GRAMS, measures.grams(one.getKey()))))
                .toList();
    }

    /** Whoever collects takes each unit there or not at all. */
    private static List<WalkIns> collected(
            LocationId at, List<Item> items, long perDay, long lost) {
        long units = Math.max(1, items.stream().mapToLong(Item::units).sum());
        return items.stream()
                .map(
                        item ->
                                new WalkIns(
                                        at,
                                        item.sku(),
                                        Math.min(MOST_RATE, perDay * item.units()),
                                        lost / units))
                .toList();
    }

    /** Those with most orders, where there are very many. */
    private static List<Kind> kinds(Demand demand, List<Basket> baskets) {
        var orders =
                baskets.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Basket::to, Collectors.summingLong(Basket::perDay)));
        return orders.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_KINDS)
                .map(one -> Objects.requireNonNull(demand.kinds().get(one.getKey())))
                .toList();
    }

    private List<Lane> lanes(
            ForesightSettings settings,
            Instant at,
            List<Kind> kinds,
            Collection<LocationId> locations) {
        var lanes = new ArrayList<Lane>();
        for (var location : locations) {
            for (var kind : kinds) {
                var rates = rates(settings, at, location, kind);
                if (!rates.isEmpty()) {
                    lanes.add(new Lane(location, kind.id(), rates));
                }
            }
        }
        return lanes;
    }

    /** The cheapest service at each weight, with handling. */
    private List<Rate> rates(
            ForesightSettings settings, Instant at, LocationId location, Kind kind) {
        var origin = origins.origin(location, at, 0);
        if (origin == null || network.filter(location, kind.channel(), kind.method()) != null) {
            return List.of();
        }
        var courses =
                Courses.of(
                        configuration.carriers(),
                        origin,
                        origins.delivery(kind.to(), at),
                        kind.method(),
                        USUAL,
                        settings.currency(),
                        at);
        var all = courses.services().stream().flatMap(one -> one.rates().stream()).toList();
        long handling = charges(location, settings).perShipment();
        var weights = new TreeSet<Long>();
        all.forEach(rate -> weights.add(rate.upToGrams()));
        var rates = new ArrayList<Rate>();
        for (long grams : weights) {
            long price =
                    all.stream()
                            .filter(rate -> rate.upToGrams() >= grams)
                            .mapToLong(Rate::price)
                            .min()
                            .orElse(MOST_MICROS);
            rates.add(new Rate(grams, Math.min(MOST_MICROS, price + handling), 0));
        }
        return rates;
    }

    private Charged charges(LocationId location, ForesightSettings settings) {
        var charges = Charges.of(configuration.operations(location), settings.currency());
        return new Charged(
                Math.min(MOST_MICROS, charges.handling()), Math.min(MOST_MICROS, charges.labor()));
    }

    /** What a location charges, in micros. */
    private record Charged(long perShipment, long perUnit) {}
}
