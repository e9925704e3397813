package org.waybill.command.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.command.foresight.PricesInForce;
import org.waybill.command.network.Configuration;
import org.waybill.command.network.Goods;
import org.waybill.command.network.Measures;
import org.waybill.command.stock.StockDesk;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineState;
import org.waybill.domain.order.Order;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.routing.Instruction;
import org.waybill.domain.routing.OrderFacts;
import org.waybill.domain.routing.Routing;
import org.waybill.domain.routing.RoutingDecision;
import org.waybill.domain.routing.RoutingRequest;
import org.waybill.domain.routing.RuleBook;
import org.waybill.domain.routing.Want;
import org.waybill.domain.sourcing.SourcingRequest.StockSeen;
import org.waybill.domain.stock.Stock;

/** Gathers what routing decides from: the open lines, and locations that have any of it. */
@Component
class RoutingView {

    private final Configuration configuration;
    private final Sites sites;
    private final StockDesk desk;
    private final NearestLocations nearest;
    private final Measures measures;
    private final Goods goods;
    private final PricesInForce foresight;

    RoutingView(
            Configuration configuration,
            Sites sites,
            StockDesk desk,
            NearestLocations nearest,
            Measures measures,
            Goods goods,
            PricesInForce foresight) {
        this.foresight = foresight;
        this.goods = goods;
        this.measures = measures;
        this.configuration = configuration;
        this.sites = sites;
        this.desk = desk;
        this.nearest = nearest;
    }

    /**
     * What somebody wants to know: where the open lines of an order would go.
     *
     * @param instruction what a person wants; null where the rules decide alone
     * @param at now
     */
    record Question(OrderKey key, Order order, @Nullable Instruction instruction, Instant at) {

        List<LineState> open() {
            return order.lines().values().stream().filter(line -> line.unassigned() > 0).toList();
        }
    }

    /** Decides by the rules that are live. */
    RoutingDecision decide(Question question) {
        return decide(question, configuration.rules().deciding());
    }

    /**
     * Decides by some rules. If one of the nearest locations has everything, and distance is what
     * decides, no other can change that; only otherwise are more of them compared, and all of them
     * only where those have no plan.
     */
    RoutingDecision decide(Question question, RuleBook.Live rules) {
        var wants = question.open().stream().map(this::want).toList();
        var stocks = stocks(wants);
        var all = locations(question, wants, stocks);
        for (int most : List.of(NearestLocations.FEW, NearestLocations.MANY)) {
            var near = nearest.of(question.order().asPlaced(), all, most);
            if (near.farthest() == null) {
                return decide(question, rules, wants, stocks, near.locations());
            }
            var decision = decide(question, rules, wants, stocks, near.locations());
            if (settled(question, decision, near.farthest(), most)) {
                return decision;
            }
        }
        return decide(question, rules, wants, stocks, all);
    }

    /**
     * What routing would be asked by some rules about an order: it and the nearest locations, and
     * some more.
     */
    RoutingRequest request(Question question, RuleBook.Live rules, Collection<LocationId> more) {
        var wants = question.open().stream().map(this::want).toList();
        var stocks = stocks(wants);
        var all = locations(question, wants, stocks);
        var near = nearest.of(question.order().asPlaced(), all, NearestLocations.FEW);
        var locations = new TreeSet<>(near.locations());
        locations.addAll(more);
        return request(question, rules, wants, stocks, locations);
    }

    private RoutingDecision decide(
            Question question,
            RuleBook.Live rules,
            List<Want> wants,
            SortedMap<Sku, Stock> stocks,
            Collection<LocationId> locations) {
        var request = request(question, rules, wants, stocks, locations);
        return Routing.decide(rules.name(), rules.version(), rules.rules(), request);
    }

    private RoutingRequest request(
            Question question,
            RuleBook.Live rules,
            List<Want> wants,
            SortedMap<Sku, Stock> stocks,
            Collection<LocationId> locations) {
        var kinds = question.open().stream().map(line -> goods.kind(line.line().sku())).toList();
        var facts = OrderFacts.of(question.order(), wants, kinds, question.at());
        var seen = new ArrayList<StockSeen>();
        stocks.forEach((sku, stock) -> seen.add(new StockSeen(sku, stock.version())));
        var prices =
                rules.rules().costsDecide(facts) ? foresight.now().counted(facts.currency()) : null;
        var carriers = rules.rules().asksCarriers(facts);
        var found = sites.of(question, facts, stocks, locations, new Sites.Means(carriers, prices));
        return new RoutingRequest(
                facts,
                wants,
                found.sites(),
                found.tariffs(),
                seen,
                prices == null ? null : prices.name(),
                question.instruction());
    }

    /** Whether those who were left out could not change a decision, or are too far to matter. */
    private boolean settled(
            Question question, RoutingDecision decision, LocationId farthest, int most) {
        if (decision.rest() != null) {
            return false;
        }
        if (most == NearestLocations.MANY) {
            return true;
        }
        if (decision.plan().size() > 1 || !decision.byDistance()) {
            return false;
        }
        var chosen = decision.plan().getFirst().metres();
        var edge = sites.metres(question.order(), farthest);
        return chosen == null || edge == null || chosen < edge - 1;
    }

    private Want want(LineState state) {
        var line = state.line();
        return new Want(
                line.lineId(),
                state.unassigned(),
                line.requirements(),
                measures.grams(line.sku()),
                line.unitPrice().amount(),
                line.group(),
                true,
                goods.hazmat(line.sku()));
    }

    private SortedMap<Sku, Stock> stocks(List<Want> wants) {
        var skus = new TreeSet<Sku>();
        wants.forEach(want -> want.requirements().forEach(component -> skus.add(component.sku())));
        var stocks = new TreeMap<Sku, Stock>();
        skus.forEach(sku -> stocks.put(sku, desk.look(sku)));
        return stocks;
    }

    private Collection<LocationId> locations(
            Question question, List<Want> wants, Map<Sku, Stock> stocks) {
        var instruction = question.instruction();
        if (instruction != null && instruction.location() != null) {
            return List.of(instruction.location());
        }
        if (wants.stream().anyMatch(want -> want.requirements().isEmpty())) {
            return configuration.locations();
        }
        if (stocks.size() == 1) {
            return stocks.values().iterator().next().positions().keySet();
        }
        var locations = new TreeSet<LocationId>();
        stocks.values().forEach(stock -> locations.addAll(stock.positions().keySet()));
        return locations;
    }
}
