package org.waybill.benchmark.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.learning.LearningTerms;

class PromiseStudyTest {

    private static final LocalDate BEGIN = LocalDate.of(2018, 1, 1);
    private static final int CHANGED = 60;

    @Test
    void neverLooksAtWhatComesLater() {
        var quick = promises(history(5));
        var slow = promises(history(40));

        // Order 60 is bought on day 60 and comes on day 65 or 100: until day 65 nobody can know.
        int firstTold = 65;
        assertThat(made(slow, 0, firstTold + 1)).isEqualTo(made(quick, 0, firstTold + 1));
        assertThat(made(slow, firstTold + 1, 150)).isNotEqualTo(made(quick, firstTold + 1, 150));
    }

    @Test
    void learnsHowLongItTakes() {
        var days = promises(history(5)).stream().filter(p -> p.rule().equals("chance 90 %"));
        assertThat(days.toList().getLast().days()).isBetween(4, 9);
    }

    @Test
    void countsAnOverduePromiseAsBrokenBeforeItsDelivery() {
        var late = new Promise(order(0, 30), "any", 10);
        assertThat(late.kept()).isFalse();
        assertThat(late.settledOn()).isEqualTo(BEGIN.plusDays(10));
        var lost = new Promise(order(0, null), "any", 10);
        assertThat(lost.kept()).isFalse();
        assertThat(new Promise(order(0, 10), "any", 10).kept()).isTrue();
    }

    @Test
    void choosesWhatIsLateLessOftenThanWhatWasPublished() {
        var rules = List.of(Rule.price(2), Rule.price(60));
        var promises = new PromiseStudy(rules, LearningTerms.USUAL).run(history(5));
        var report = new PromiseReport(promises, rules);
        var all = new Span("all", BEGIN.plusDays(30), BEGIN.plusYears(1));

        assertThat(report.choose(rules, all).name()).isEqualTo("price 60");
        assertThat(report.lines(List.of(all)).getFirst()).startsWith("all: 121 orders");
    }

    private static List<Promise> promises(List<PastOrder> orders) {
        var rules = List.of(Rule.chance(90), Rule.adaptive(90, 0.01), Rule.price(20));
        return new PromiseStudy(rules, LearningTerms.USUAL).run(orders);
    }

    /** One order a day that takes five days; only the one of day 60 takes so long. */
    private static List<PastOrder> history(int days) {
        var orders = new ArrayList<PastOrder>();
        IntStream.rangeClosed(0, 150)
                .forEach(day -> orders.add(order(day, day == CHANGED ? days : 5)));
        return orders;
    }

    private static PastOrder order(int day, @Nullable Integer days) {
        var bought = BEGIN.plusDays(day);
        return new PastOrder(
                "order-" + day,
                bought,
                List.of("lane:A-B"),
                days == null ? null : bought.plusDays(days),
                bought.plusDays(days == null || days > 10 ? 20 : 8));
    }

    private static List<Integer> made(List<Promise> promises, int from, int until) {
        return promises.stream()
                .filter(promise -> !promise.order().bought().isBefore(BEGIN.plusDays(from)))
                .filter(promise -> promise.order().bought().isBefore(BEGIN.plusDays(until)))
                .map(Promise::days)
                .toList();
    }
}
