package org.waybill.benchmark.olist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Every step of every order, by time; of one instant, as the orders were placed.
 *
 * @param givenUp the orders that were still waiting when one of their products was to be had again
 */
public record Timeline(List<Step> steps, Set<OlistOrder> givenUp) {

    public Timeline {
        steps = List.copyOf(steps);
        givenUp = Set.copyOf(givenUp);
    }

    /** The time line of orders that are given in the order they were placed. */
    public static Timeline of(List<OlistOrder> orders) {
        var steps = new ArrayList<Step>();
        orders.forEach(order -> steps.addAll(Mapping.steps(order)));
        var givenUp = giveUp(orders, steps);
        givenUp.forEach((order, at) -> steps.add(new Step.Cancel(order, at, "unavailable")));
        steps.sort(Comparator.comparing(Step::at));
        return new Timeline(steps, givenUp.keySet());
    }

    /**
     * Waybill serves who waits first. Olist did not: it sold the product to somebody else. So an
     * order is given up a second before one of its products can be had again.
     */
    private static Map<OlistOrder, Instant> giveUp(List<OlistOrder> orders, List<Step> steps) {
        var waiting = new HashMap<String, Set<OlistOrder>>();
        for (var order : orders) {
            if (order.fate() == Fate.WAITING) {
                order.lines()
                        .forEach(
                                line ->
                                        waiting.computeIfAbsent(
                                                        line.product(), sku -> new HashSet<>())
                                                .add(order));
            }
        }
        var givenUp = new HashMap<OlistOrder, Instant>();
        for (var step : steps) {
            if (step instanceof Step.Receive || step instanceof Step.Cancel) {
                var at = step.at().minus(Duration.ofSeconds(1));
                for (var line : step.order().wanted()) {
                    for (var order : waiting.getOrDefault(line.product(), Set.of())) {
                        if (at.isAfter(last(order))) {
                            givenUp.merge(order, at, (a, b) -> a.isBefore(b) ? a : b);
                        }
                    }
                }
            }
        }
        return givenUp;
    }

    private static Instant last(OlistOrder order) {
        return Objects.requireNonNullElse(order.approved(), order.purchased());
    }
}
