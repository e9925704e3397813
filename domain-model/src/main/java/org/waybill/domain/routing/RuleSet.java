package org.waybill.domain.routing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How orders are routed: the first route that an order fits says which strategies are tried, one
 * after the other. A rule set is a value; a change is another rule set.
 *
 * @param currency ISO 4217; of every amount in it. Carriers' prices in another are not compared,
 *     and a location that has only such services does not ship where costs decide
 * @param routes the first that fits an order is taken; an order that fits none is routed as if
 *     there were no rules
 * @param strategies by name
 */
public record RuleSet(
        @Nullable String description,
        String currency,
        List<Route> routes,
        Map<String, Strategy> strategies) {

    public RuleSet {
        routes = List.copyOf(routes);
        strategies = Collections.unmodifiableSortedMap(new TreeMap<>(strategies));
    }

    /** The route of an order. */
    public Route route(OrderFacts order) {
        return routes.stream()
                .filter(route -> route.when().fits(order))
                .findFirst()
                .orElse(StandardRules.ROUTE);
    }

    /** Whether carriers have to be asked before an order can be routed. */
    public boolean asksCarriers(OrderFacts order) {
        if (order.method().collected()) {
            return false;
        }
        if (order.goods().stream().anyMatch(kind -> kind.hazmat() != null)) {
            return true;
        }
        return route(order) != StandardRules.ROUTE
                && strategies.values().stream().anyMatch(Strategy::asksCarriers);
    }

    /** Whether costs in a currency may decide about an order. */
    public boolean costsDecide(OrderFacts order) {
        return currency.equals(order.currency())
                && route(order).strategies().stream()
                        .anyMatch(name -> strategy(name).cost() != null);
    }

    /** A strategy by its name; the standard one's name is never taken. */
    public Strategy strategy(String name) {
        return strategies.getOrDefault(name, StandardRules.STRATEGY);
    }
}
