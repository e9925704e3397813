package org.waybill.benchmark.retail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a plan comes to for a SKU.
 *
 * @param corrected what was found less what was written off
 */
record Expected(long start, long returned, long shipped, long corrected) {

    static final Expected NOTHING = new Expected(0, 0, 0, 0);

    /** By SKU. */
    static Map<String, Expected> of(Plan plan) {
        var all = new TreeMap<String, Expected>();
        plan.start().forEach((sku, units) -> all.put(sku, new Expected(units, 0, 0, 0)));
        for (var step : plan.steps()) {
            switch (step) {
                case Step.Return s -> all.merge(s.sku(), back(s.units()), Expected::plus);
                case Step.Correct s ->
                        all.merge(
                                s.correction().sku(),
                                new Expected(0, 0, 0, s.correction().delta()),
                                Expected::plus);
                case Step.Ship s ->
                        s.due()
                                .forEach(
                                        one ->
                                                all.merge(
                                                        one.line().sku(),
                                                        new Expected(0, 0, one.units(), 0),
                                                        Expected::plus));
                case Step.Place _, Step.Rival _, Step.Accept _, Step.Cancel _ -> {}
            }
        }
        return all;
    }

    private static Expected back(int units) {
        return new Expected(0, units, 0, 0);
    }

    Expected plus(Expected other) {
        return new Expected(
                start + other.start,
                returned + other.returned,
                shipped + other.shipped,
                corrected + other.corrected);
    }

    long onHand() {
        return start + returned - shipped + corrected;
    }

    /**
     * What must be on hand at the end by the rows alone, however cancellations were matched: every
     * unit that was sold and not taken back has left.
     */
    static Map<String, Long> byRows(Book book, Map<String, Long> start) {
        var onHand = new TreeMap<>(start);
        for (var sale : book.sales()) {
            sale.lines()
                    .forEach(line -> onHand.merge(line.sku(), -(long) line.quantity(), Long::sum));
        }
        book.cancellations()
                .forEach(one -> onHand.merge(one.sku(), (long) one.quantity(), Long::sum));
        book.corrections().forEach(one -> onHand.merge(one.sku(), (long) one.delta(), Long::sum));
        return onHand;
    }

    /** By order and line, units that are cancelled before they leave. */
    static Map<String, Map<String, Integer>> cancelled(Plan plan) {
        return plan.steps().stream()
                .filter(Step.Cancel.class::isInstance)
                .map(Step.Cancel.class::cast)
                .collect(
                        Collectors.toMap(
                                s -> s.sale().id(), Step.Cancel::units, Expected::together));
    }

    private static Map<String, Integer> together(Map<String, Integer> a, Map<String, Integer> b) {
        var sum = new TreeMap<>(a);
        b.forEach((line, units) -> sum.merge(line, units, Integer::sum));
        return sum;
    }

    /** All SKUs together. */
    static Expected sum(List<Expected> all) {
        return all.stream().reduce(NOTHING, Expected::plus);
    }
}
