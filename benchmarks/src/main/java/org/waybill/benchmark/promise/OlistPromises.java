package org.waybill.benchmark.promise;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waybill.benchmark.olist.OlistData;
import org.waybill.domain.learning.LearningTerms;

/** Promises Olist's orders again; the protocol is in docs/learned-promises.md. */
public final class OlistPromises {

    private static final double GAIN = 0.001;
    private static final int[] PRICES = {60, 70, 80, 90, 100, 110, 120, 130, 140, 160};
    private static final List<Integer> YEARS = List.of(2016, 2017, 2018);
    private static final List<MonthDay> FIXED =
            Stream.of("01-01", "04-21", "05-01", "09-07", "10-12", "11-02", "11-15", "12-25")
                    .map(day -> MonthDay.parse("--" + day))
                    .toList();

    /** Carnival, Good Friday and Corpus Christi. */
    private static final List<LocalDate> MOVABLE =
            Stream.of(
                            "2017-02-27",
                            "2017-02-28",
                            "2017-04-14",
                            "2017-06-15",
                            "2018-02-12",
                            "2018-02-13",
                            "2018-03-30",
                            "2018-05-31")
                    .map(LocalDate::parse)
                    .toList();

    private OlistPromises() {}

    /** Says what came out. */
    public static void compare(OlistData data, PrintStream out) {
        var orders = OlistPast.of(data);
        var prices = IntStream.of(PRICES).mapToObj(Rule::price).toList();
        var rules = Stream.concat(chances(), prices.stream()).toList();
        var terms = LearningTerms.USUAL.withHolidays(holidays());
        var promises = new PromiseStudy(rules, terms).run(orders);
        var report = new PromiseReport(promises, rules);
        report.lines(Span.of(orders)).forEach(out::println);
        var chosen = report.choose(prices, Span.choice(orders));
        out.println("Chosen in the fourth fifth, tried in the last: " + chosen.name());
        new PromiseReport(promises, List.of(chosen))
                .lines(List.of(Span.test(orders)))
                .forEach(out::println);
    }

    /** New ones for each run: they learn. */
    private static Stream<Rule> chances() {
        return Stream.of(
                Rule.chance(90), Rule.chance(93), Rule.adaptive(90, GAIN), Rule.adaptive(93, GAIN));
    }

    private static Set<LocalDate> holidays() {
        var days = new HashSet<>(MOVABLE);
        YEARS.forEach(year -> FIXED.forEach(day -> days.add(day.atYear(year))));
        return days;
    }
}
