package org.waybill.command.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Configuration;
import org.waybill.command.network.Network;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.location.Geo;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.LineState;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.Candidate;
import org.waybill.domain.sourcing.LineDemand;
import org.waybill.domain.sourcing.NearestCover;
import org.waybill.domain.sourcing.SourcingDecision;
import org.waybill.domain.sourcing.SourcingDecision.Reason;
import org.waybill.domain.sourcing.SourcingRequest;
import org.waybill.domain.sourcing.SourcingRequest.StockSeen;
import org.waybill.domain.stock.Stock;

/** Gathers what sourcing decides from: the open lines, and locations that have any of it. */
@Component
class SourcingView {

    private final Configuration configuration;
    private final Network network;
    private final StockDesk desk;
    private final NearestLocations nearest;

    SourcingView(
            Configuration configuration,
            Network network,
            StockDesk desk,
            NearestLocations nearest) {
        this.configuration = configuration;
        this.network = network;
        this.desk = desk;
        this.nearest = nearest;
    }

    /**
     * Decides where an order's open lines go. If one of the nearest locations has everything, no
     * other can change that; only where none has are all of them compared.
     */
    SourcingDecision decide(OrderKey key, Order order) {
        var open = order.lines().values().stream().filter(line -> line.unassigned() > 0).toList();
        var demands = open.stream().map(SourcingView::demand).toList();
        var stocks = stocks(demands);
        var all = locations(demands, stocks);
        var near = nearest.of(order.asPlaced(), all);
        var decision = NearestCover.decide(request(key, order, open, stocks, near.locations()));
        return certain(order, decision, near.farthest())
                ? decision
                : NearestCover.decide(request(key, order, open, stocks, all));
    }

    /** Whether nobody who was left out could be nearer, distances being rounded to metres. */
    private boolean certain(Order order, SourcingDecision decision, @Nullable LocationId farthest) {
        if (farthest == null) {
            return true;
        }
        if (decision.reason() != Reason.NEAREST_COMPLETE) {
            return false;
        }
        var chosen = metres(order, decision.plan().getFirst().location());
        var edge = metres(order, farthest);
        return chosen == null || edge == null || chosen < edge - 1;
    }

    private SourcingRequest request(
            OrderKey key,
            Order order,
            List<LineState> open,
            SortedMap<Sku, Stock> stocks,
            Collection<LocationId> locations) {
        var candidates =
                locations.stream()
                        .map(location -> candidate(key, order, open, location, stocks))
                        .toList();
        var seen = new ArrayList<StockSeen>();
        stocks.forEach((sku, stock) -> seen.add(new StockSeen(sku, stock.version())));
        var demands = open.stream().map(SourcingView::demand).toList();
        return new SourcingRequest(demands, candidates, seen);
    }

    private static LineDemand demand(LineState state) {
        return new LineDemand(
                state.line().lineId(), state.unassigned(), state.line().requirements());
    }

    private SortedMap<Sku, Stock> stocks(List<LineDemand> demands) {
        var skus = new TreeSet<Sku>();
        demands.forEach(
                demand -> demand.requirements().forEach(component -> skus.add(component.sku())));
        var stocks = new TreeMap<Sku, Stock>();
        skus.forEach(sku -> stocks.put(sku, desk.look(sku)));
        return stocks;
    }

    private Collection<LocationId> locations(List<LineDemand> demands, Map<Sku, Stock> stocks) {
        if (demands.stream().anyMatch(demand -> demand.requirements().isEmpty())) {
            return configuration.locations();
        }
        if (stocks.size() == 1) {
            return stocks.values().iterator().next().positions().keySet();
        }
        var locations = new TreeSet<LocationId>();
        stocks.values().forEach(stock -> locations.addAll(stock.positions().keySet()));
        return locations;
    }

    private Candidate candidate(
            OrderKey key,
            Order order,
            List<LineState> open,
            LocationId location,
            Map<Sku, Stock> stocks) {
        var available = new HashMap<Sku, Long>();
        stocks.forEach(
                (sku, stock) -> {
                    long units = stock.at(location).available() + own(key, open, location, stock);
                    if (units > 0) {
                        available.put(sku, units);
                    }
                });
        return new Candidate(
                location,
                metres(order, location),
                available,
                excluded(open, location),
                filter(order, location));
    }

    /** What this order itself has at a location already, as an order to be collected does. */
    private static long own(OrderKey key, List<LineState> open, LocationId location, Stock stock) {
        return open.stream()
                .mapToLong(line -> stock.reservation(key, line.line().lineId()).at(location))
                .sum();
    }

    private @Nullable Long metres(Order order, LocationId location) {
        var to = order.asPlaced().shipTo();
        var profile = configuration.location(location);
        return to == null || profile == null ? null : Geo.metres(to.geo(), profile.geo());
    }

    private static List<LineId> excluded(List<LineState> open, LocationId location) {
        return open.stream()
                .filter(
                        line ->
                                line.refusals().stream()
                                        .anyMatch(refusal -> refusal.location().equals(location)))
                .map(line -> line.line().lineId())
                .toList();
    }

    private Candidate.@Nullable Filter filter(Order order, LocationId location) {
        var placed = order.asPlaced();
        if (placed.pickupLocation() != null && !placed.pickupLocation().equals(location)) {
            return Candidate.Filter.NOT_WHERE_IT_IS_COLLECTED;
        }
        return network.filter(location, placed.channel(), placed.method());
    }
}
