package org.waybill.command.promise;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Configuration;
import org.waybill.command.network.Network;
import org.waybill.domain.location.Geo;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationOperations;
import org.waybill.domain.order.Method;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;

/** Finds the locations that could do a cart's method and have some of it, nearest first. */
@Component
class Candidates {

    /** So many of the nearest are looked at. */
    private static final int MOST = 200;

    private static final long FARTHEST = Long.MAX_VALUE;

    private final Configuration configuration;
    private final Network network;

    Candidates(Configuration configuration, Network network) {
        this.configuration = configuration;
        this.network = network;
    }

    /**
     * A location.
     *
     * @param metres to the customer; null if that is not known
     * @param stock units that are there for the asking, by SKU; only those that are there
     */
    record Candidate(
            LocationId location,
            @Nullable Long metres,
            LocationOperations operations,
            Map<Sku, Long> stock) {

        private long rank() {
            return metres == null ? FARTHEST : metres;
        }

        /** Whether it has all of it. */
        boolean hasAll(CartView cart) {
            return cart.needs().entrySet().stream()
                    .allMatch(need -> stock.getOrDefault(need.getKey(), 0L) >= need.getValue());
        }
    }

    /** Those of a method. */
    List<Candidate> of(CartView cart, Method method, Map<Sku, Stock> stocks) {
        return locations(cart, stocks).stream()
                .filter(location -> network.filter(location, cart.channel(), method) == null)
                .map(location -> candidate(cart, location, stocks))
                .filter(one -> cart.uncounted() || !one.stock().isEmpty())
                .sorted(
                        Comparator.comparingLong(Candidate::rank)
                                .thenComparing(one -> one.operations().rank())
                                .thenComparing(Candidate::location))
                .limit(MOST)
                .toList();
    }

    private Collection<LocationId> locations(CartView cart, Map<Sku, Stock> stocks) {
        if (cart.lines().stream().anyMatch(line -> line.requirements().isEmpty())) {
            return configuration.locations();
        }
        var locations = new TreeSet<LocationId>();
        stocks.values().forEach(stock -> locations.addAll(stock.positions().keySet()));
        return locations;
    }

    private Candidate candidate(CartView cart, LocationId location, Map<Sku, Stock> stocks) {
        var there = new HashMap<Sku, Long>();
        stocks.forEach(
                (sku, stock) -> {
                    long units = stock.at(location).available();
                    if (units > 0) {
                        there.put(sku, units);
                    }
                });
        var profile = configuration.location(location);
        var to = cart.shipTo() == null ? null : cart.shipTo().geo();
        var metres = Geo.metres(to, profile == null ? null : profile.geo());
        return new Candidate(location, metres, configuration.operations(location), there);
    }
}
