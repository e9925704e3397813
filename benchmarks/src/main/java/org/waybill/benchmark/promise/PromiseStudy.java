package org.waybill.benchmark.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waybill.domain.learning.DurationLearner;
import org.waybill.domain.learning.LearningTerms;

/**
 * Walks through past orders day by day. On each day the orders bought on it are promised by every
 * rule, with what the days before have shown; then the deliveries of that day are told.
 */
public final class PromiseStudy {

    private final List<Rule> rules;
    private final DurationLearner learner;
    private final List<Promise> promises = new ArrayList<>();
    private final TreeMap<LocalDate, List<Runnable>> unsettled = new TreeMap<>();

    PromiseStudy(List<Rule> rules, LearningTerms terms) {
        this.rules = List.copyOf(rules);
        this.learner = new DurationLearner(terms);
    }

    /** Every promise of every rule, in the order they were made. */
    List<Promise> run(List<PastOrder> orders) {
        var days = new TreeMap<LocalDate, List<PastOrder>>();
        var deliveries = new TreeMap<LocalDate, List<PastOrder>>();
        orders.stream()
                .sorted(Comparator.comparing(PastOrder::bought).thenComparing(PastOrder::id))
                .forEach(order -> note(order, days, deliveries));
        var dates = Stream.concat(days.keySet().stream(), deliveries.keySet().stream());
        for (var date : dates.distinct().sorted().toList()) {
            settleBefore(date);
            for (var order : days.getOrDefault(date, List.of())) {
                promise(order);
            }
            for (var order : deliveries.getOrDefault(date, List.of())) {
                learner.end(order.id(), date);
            }
        }
        return promises;
    }

    private static void note(
            PastOrder order,
            Map<LocalDate, List<PastOrder>> days,
            Map<LocalDate, List<PastOrder>> deliveries) {
        days.computeIfAbsent(order.bought(), date -> new ArrayList<>()).add(order);
        if (order.delivered() != null) {
            deliveries.computeIfAbsent(order.delivered(), date -> new ArrayList<>()).add(order);
        }
    }

    private void promise(PastOrder order) {
        var outlook = learner.outlook(order.properties(), order.bought());
        for (var rule : rules) {
            var promise = new Promise(order, rule.name(), rule.days(outlook));
            promises.add(promise);
            unsettled
                    .computeIfAbsent(promise.settledOn(), date -> new ArrayList<>())
                    .add(() -> rule.settled(promise.kept()));
        }
        learner.begin(order.id(), order.properties(), order.bought());
    }

    private void settleBefore(LocalDate date) {
        var over = unsettled.headMap(date);
        over.values().forEach(promised -> promised.forEach(Runnable::run));
        over.clear();
    }
}
