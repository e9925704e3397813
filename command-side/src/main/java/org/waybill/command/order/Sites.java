package org.waybill.command.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.network.Configuration;
import org.waybill.command.network.Network;
import org.waybill.command.order.RoutingView.Question;
import org.waybill.domain.capacity.DayRoom;
import org.waybill.domain.foresight.StockPrices;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.Geo;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.location.LocationProfile;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.LineState;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.Refusal;
import org.waybill.domain.product.Sku;
import org.waybill.domain.promise.Charges;
import org.waybill.domain.promise.Readiness;
import org.waybill.domain.routing.OrderFacts;
import org.waybill.domain.routing.RoutingRequest.Tariff;
import org.waybill.domain.routing.Site;
import org.waybill.domain.routing.Site.ServiceOffer;
import org.waybill.domain.sourcing.Candidate.Filter;
import org.waybill.domain.sourcing.optimum.HazmatClass;
import org.waybill.domain.sourcing.optimum.LocationPrices;
import org.waybill.domain.stock.Stock;

/** Looks at locations as routing sees them. */
@Component
class Sites {

    private final Configuration configuration;
    private final Network network;
    private final Ways ways;
    private final Rooms rooms;

    Sites(Configuration configuration, Network network, Ways ways, Rooms rooms) {
        this.configuration = configuration;
        this.network = network;
        this.ways = ways;
        this.rooms = rooms;
    }

    /**
     * What is asked besides the locations themselves.
     *
     * @param carriers whether carriers are
     * @param prices shadow prices that count; null if none do
     */
    record Means(boolean carriers, @Nullable StockPrices prices) {

        /** What a location's work costs, and what its stock is worth to others. */
        Site.Costs costs(LocationId location, LocationPrices charges, Set<Sku> skus) {
            var priced = prices == null ? null : prices.at(location);
            var scarcity = new HashMap<>(priced == null ? Map.<Sku, Long>of() : priced.stock());
            scarcity.keySet().retainAll(skus);
            return new Site.Costs(
                    charges.handling(),
                    charges.labor(),
                    priced == null ? 0 : priced.room(),
                    scarcity,
                    Map.of());
        }
    }

    /** Locations, and the tariffs that their services refer to. */
    record Found(List<Site> sites, List<Tariff> tariffs) {}

    /**
     * Locations for an order.
     *
     * @param means what is asked besides
     */
    Found of(
            Question question,
            OrderFacts facts,
            Map<Sku, Stock> stocks,
            Collection<LocationId> locations,
            Means means) {
        var asked = ways.of(question.order(), facts);
        var sites = new ArrayList<Site>();
        for (var location : locations) {
            sites.add(site(question, facts, stocks, location, asked, means));
        }
        return new Found(sites, asked.tariffs());
    }

    private Site site(
            Question question,
            OrderFacts facts,
            Map<Sku, Stock> stocks,
            LocationId location,
            Ways.Asked asked,
            Means means) {
        var profile = configuration.location(location);
        var address = profile == null ? null : profile.address();
        var filter = filter(question.order(), location);
        var operations = configuration.operations(location);
        var charges = Charges.of(operations, facts.currency());
        var work = work(location, filter, means.carriers() ? asked : null, facts);
        var room = work.room();
        return new Site(
                location,
                profile == null ? LocationProfile.Type.WAREHOUSE : profile.type(),
                operations.rank(),
                Set.copyOf(operations.tags()),
                address == null ? null : address.country(),
                address == null ? null : address.region(),
                metres(question.order(), location),
                available(question, stocks, location),
                excluded(question, location),
                filter,
                room == null ? null : room.units(),
                room == null ? 0 : room.workload(),
                room == null ? null : (int) room.date().toEpochDay(),
                means.costs(location, charges, stocks.keySet()),
                work.services(),
                operations.refusedHazmat().stream()
                        .map(HazmatClass::new)
                        .collect(Collectors.toSet()));
    }

    /**
     * What a location can do.
     *
     * @param room null where its days are not limited
     */
    private record Work(@Nullable DayRoom room, List<ServiceOffer> services) {

        static final Work NONE = new Work(null, List.of());
    }

    private Work work(
            LocationId location,
            @Nullable Filter filter,
            Ways.@Nullable Asked asked,
            OrderFacts facts) {
        if (filter != null || (asked == null && !rooms.limits(location))) {
            return Work.NONE;
        }
        var origin = ways.origin(location, facts.at());
        var ready = origin == null ? null : Readiness.of(origin, facts.at());
        if (origin == null || ready == null) {
            return Work.NONE;
        }
        var first = origin.calendar().dateOf(ready.from());
        var room = rooms.from(location, first, facts.units(), facts.at());
        var begun = room == null ? origin : origin.on(room.date());
        return new Work(room, asked == null ? List.of() : asked.from(begun));
    }

    private static Map<Sku, Long> available(
            Question question, Map<Sku, Stock> stocks, LocationId location) {
        var open = question.open();
        var available = new HashMap<Sku, Long>();
        stocks.forEach(
                (sku, stock) -> {
                    long units =
                            stock.at(location).available()
                                    + own(question, open, location, stock, sku);
                    if (units > 0) {
                        available.put(sku, units);
                    }
                });
        return available;
    }

    /**
     * What an order to be collected has at a location, and no part of it uses; what is sent stands
     * on the network until a part uses it.
     */
    private static long own(
            Question question, List<LineState> open, LocationId location, Stock stock, Sku sku) {
        if (!question.order().asPlaced().method().collected()) {
            return 0;
        }
        long units = 0;
        for (var line : open) {
            long there = stock.reservation(question.key(), line.line().lineId()).at(location);
            units += Math.max(0, there - used(line, sku));
        }
        return units;
    }

    private static long used(LineState line, Sku sku) {
        return line.line().requirements().stream()
                .filter(component -> component.sku().equals(sku))
                .mapToLong(component -> (long) component.quantity() * line.assigned())
                .sum();
    }

    /** Great-circle distance from a location to where an order goes; null if it is not known. */
    @Nullable Long metres(Order order, LocationId location) {
        var to = order.asPlaced().shipTo();
        var profile = configuration.location(location);
        return to == null || profile == null ? null : Geo.metres(to.geo(), profile.geo());
    }

    /**
     * A person may ask again who has refused, but not whoever had nothing. What is collected is
     * only ever tried again where it is collected.
     */
    private static List<LineId> excluded(Question question, LocationId location) {
        var wanted = question.instruction();
        boolean collected = question.order().asPlaced().method().collected();
        boolean asked = wanted != null && (collected || wanted.location() != null);
        return question.open().stream()
                .filter(
                        line ->
                                line.refusals().stream()
                                        .filter(refusal -> refusal.location().equals(location))
                                        .filter(refusal -> refusal.reason().counts())
                                        .anyMatch(refusal -> !asked || nothingThere(refusal)))
                .map(line -> line.line().lineId())
                .toList();
    }

    private static boolean nothingThere(Refusal refusal) {
        return refusal.reason() == RejectionReason.NOT_IN_STOCK;
    }

    private @Nullable Filter filter(Order order, LocationId location) {
        var placed = order.asPlaced();
        if (placed.pickupLocation() != null && !placed.pickupLocation().equals(location)) {
            return Filter.NOT_WHERE_IT_IS_COLLECTED;
        }
        return network.filter(location, placed.channel(), placed.method());
    }
}
