package org.waybill.benchmark.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.waybill.domain.learning.Coverage;

/** Rules beside the published promise, span by span. */
final class PromiseReport {

    private static final double SPARE = 0.9;
    private static final String LINE = "  %-22s late %5.2f %%  days %5.2f  shorter %5.1f %%";

    private final List<Promise> promises;
    private final List<Rule> rules;

    PromiseReport(List<Promise> promises, List<Rule> rules) {
        this.promises = List.copyOf(promises);
        this.rules = List.copyOf(rules);
    }

    List<String> lines(List<Span> spans) {
        var lines = new ArrayList<String>();
        spans.forEach(span -> tell(span, lines));
        return lines;
    }

    private void tell(Span span, List<String> lines) {
        var byRule =
                promises.stream()
                        .filter(promise -> span.has(promise.order()))
                        .collect(Collectors.groupingBy(Promise::rule));
        var any = byRule.getOrDefault(rules.getFirst().name(), List.of());
        if (any.isEmpty()) {
            return;
        }
        var published = published(any);
        lines.add("%s: %d orders".formatted(span.name(), any.size()));
        lines.add(line("published", published, published));
        for (var rule : rules) {
            var made = made(byRule.getOrDefault(rule.name(), List.of()));
            lines.add(line(rule.name(), made, published));
        }
    }

    /**
     * The first of the rules that is late less often than what was published, with a tenth to
     * spare, because the days it will be used on are not these; the last if none is.
     */
    Rule choose(List<Rule> candidates, Span span) {
        return candidates.stream()
                .filter(rule -> late(rule, span) <= SPARE * published(of(rule, span)).late())
                .findFirst()
                .orElseGet(candidates::getLast);
    }

    private double late(Rule rule, Span span) {
        return made(of(rule, span)).late();
    }

    private List<Promise> of(Rule rule, Span span) {
        return promises.stream()
                .filter(promise -> promise.rule().equals(rule.name()))
                .filter(promise -> span.has(promise.order()))
                .toList();
    }

    static Coverage published(List<Promise> promises) {
        var coverage = Coverage.NONE;
        for (var promise : promises) {
            int days = promise.order().publishedDays();
            coverage = coverage.plus(days, promise.order().within(days));
        }
        return coverage;
    }

    static Coverage made(List<Promise> promises) {
        var coverage = Coverage.NONE;
        for (var promise : promises) {
            coverage = coverage.plus(promise.days(), promise.kept());
        }
        return coverage;
    }

    private static String line(String name, Coverage made, Coverage published) {
        return String.format(
                Locale.ROOT,
                LINE,
                name,
                made.late() * 100,
                made.mean(),
                100 * (1 - made.mean() / published.mean()));
    }
}
