package org.waybill.benchmark.retail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes a plan of what the invoices say. An order leaves at the end of the first trading day after
 * that on which it was placed: what is cancelled until then is cancelled, what is cancelled later
 * comes back.
 */
final class Planner {

    private static final int MOST_SURPLUS = 5;

    private final Book book;
    private final List<LocalDate> dates;
    private final Map<LocalDate, Integer> places = new HashMap<>();
    private final List<Map<String, List<Step>>> chains = new ArrayList<>();
    private final Map<String, Map<String, Integer>> cancelled = new HashMap<>();

    private Planner(Book book) {
        this.book = book;
        this.dates = dates(book);
        for (int i = 0; i < dates.size(); i++) {
            places.put(dates.get(i), i);
            chains.add(new LinkedHashMap<>());
        }
    }

    static Plan plan(Book book, Matching matching) {
        var planner = new Planner(book);
        planner.place();
        planner.reverse(matching);
        planner.correct();
        planner.ship();
        var days = new ArrayList<Plan.Day>();
        for (int i = 0; i < planner.dates.size(); i++) {
            var chains = List.copyOf(planner.chains.get(i).values());
            days.add(new Plan.Day(planner.dates.get(i), chains));
        }
        return new Plan(start(book), days);
    }

    /** The days of the data, and one more on which the last orders leave. */
    private static List<LocalDate> dates(Book book) {
        var dates = new TreeSet<LocalDate>();
        book.sales().forEach(one -> dates.add(one.at().toLocalDate()));
        book.cancellations().forEach(one -> dates.add(one.at().toLocalDate()));
        book.corrections().forEach(one -> dates.add(one.at().toLocalDate()));
        if (!dates.isEmpty()) {
            dates.add(dates.last().plusDays(1));
        }
        return List.copyOf(dates);
    }

    /** Everything that will ever be sold or written off, and a few units more. */
    private static SortedMap<String, Long> start(Book book) {
        var start = new TreeMap<String, Long>();
        for (var sku : book.names().keySet()) {
            start.put(sku, 1L + Math.floorMod(sku.hashCode(), MOST_SURPLUS));
        }
        for (var sale : book.sales()) {
            sale.lines()
                    .forEach(line -> start.merge(line.sku(), (long) line.quantity(), Long::sum));
        }
        for (var one : book.corrections()) {
            start.merge(one.sku(), Math.max(0L, -one.delta()), Long::sum);
        }
        return start;
    }

    private void place() {
        var days = new HashMap<String, Integer>();
        for (var sale : book.sales()) {
            int day = day(sale.at());
            days.put(sale.id(), day);
            add(day, sale.id(), new Step.Place(sale, book.again().contains(sale.id())));
            add(day, sale.id(), new Step.Accept(sale));
        }
        for (var rival : book.rivals()) {
            var day = days.get(rival.id());
            if (day != null) {
                add(day, rival.id(), new Step.Rival(rival));
            }
        }
    }

    private void reverse(Matching matching) {
        var splits = new Splits();
        for (var reversal : matching.reversals()) {
            splits.add(reversal, day(reversal.cancellation().at()), this::leaves);
        }
        splits.cancels()
                .forEach(
                        (cancel, day) -> {
                            var id = cancel.sale().id();
                            add(day, id, cancel);
                            var sums = cancelled.computeIfAbsent(id, sale -> new HashMap<>());
                            cancel.units()
                                    .forEach(
                                            (line, units) -> sums.merge(line, units, Integer::sum));
                        });
        splits.returns().forEach((comesBack, day) -> add(day, comesBack.invoice(), comesBack));
    }

    private void correct() {
        for (var one : book.corrections()) {
            add(day(one.at()), one.invoice(), new Step.Correct(one));
        }
    }

    private void ship() {
        for (var sale : book.sales()) {
            var gone = cancelled.getOrDefault(sale.id(), Map.of());
            var due =
                    sale.lines().stream()
                            .map(line -> due(line, gone.getOrDefault(line.id(), 0)))
                            .filter(one -> one.units() > 0)
                            .toList();
            if (!due.isEmpty()) {
                add(leaves(sale), sale.id(), new Step.Ship(sale, due));
            }
        }
    }

    private static Step.Due due(Sale.Line line, int gone) {
        return new Step.Due(line, line.quantity() - gone);
    }

    private int day(LocalDateTime at) {
        return places.getOrDefault(at.toLocalDate(), 0);
    }

    /** The day on which it leaves. */
    private int leaves(Sale sale) {
        return day(sale.at()) + 1;
    }

    private void add(int day, String chain, Step step) {
        chains.get(day).computeIfAbsent(chain, key -> new ArrayList<>()).add(step);
    }
}
