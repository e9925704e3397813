package org.waybill.benchmark.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.benchmark.retail.Rows.data;
import static org.waybill.benchmark.retail.Rows.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the rows come to as steps. */
class PlannerTest {

    private static Plan plan(RetailData data) {
        var book = Book.of(data);
        return Planner.plan(book, Matching.of(book.sales(), book.cancellations()));
    }

    private static List<String> words(Plan.Day day) {
        return day.chains().stream().map(PlannerTest::chain).toList();
    }

    private static String chain(List<Step> steps) {
        return String.join(", ", steps.stream().map(PlannerTest::word).toList());
    }

    private static String word(Step step) {
        return switch (step) {
            case Step.Place s -> "place " + s.sale().id();
            case Step.Rival s -> "rival of " + s.sale().id();
            case Step.Accept s -> "accept " + s.sale().id();
            case Step.Cancel s -> "cancel " + s.units() + " by " + s.invoice();
            case Step.Ship s -> "ship " + s.due().stream().map(Step.Due::units).toList();
            case Step.Return s -> "%d come back by %s".formatted(s.units(), s.invoice());
            case Step.Correct s -> "correct by " + s.correction().delta();
        };
    }

    @Test
    void whatIsCancelledUntilTheNextTradingDayHasNotLeftAndComesBackLater() {
        var plan =
                plan(
                        data(
                                row("1", "85048", 9, 0, 100, "A"),
                                row("C2", "85048", -2, 0, 100, "A"),
                                row("C3", "85048", -3, 3, 100, "A"),
                                row("C4", "85048", -1, 4, 100, "A")));
        assertThat(plan.days().stream().map(PlannerTest::words))
                .containsExactly(
                        List.of("place 1, accept 1, cancel {1=2} by C2"),
                        List.of("cancel {1=3} by C3, ship [4]"),
                        List.of("1 come back by C4"),
                        List.of());
    }

    @Test
    void whatIsCancelledAltogetherIsNotShippedAndWhatNobodyKnowsComesBack() {
        var plan =
                plan(data(row("1", "85048", 2, 0, 100, "A"), row("C2", "85048", -5, 0, 100, "A")));
        assertThat(plan.days().stream().map(PlannerTest::words))
                .containsExactly(
                        List.of("place 1, accept 1, cancel {1=2} by C2", "3 come back by C2"),
                        List.of());
    }

    @Test
    void theStartIsAllThatIsSoldOrWrittenOffAndAFewMore() {
        var plan =
                plan(
                        data(
                                row("1", "85048", 2, 0, 100, "A"),
                                row("2", "85048", -3, 0, 0, ""),
                                row("3", "85048", 4, 0, 0, "")));
        assertThat(plan.start().get("85048")).isBetween(6L, 10L);
    }

    @Test
    void aRivalComesAfterTheOrderWhoseNumberItHas() {
        var plan =
                plan(
                        RetailData.of(
                                List.of(
                                        List.of(row("1", "85048", 2, 1, 100, "A")),
                                        List.of(row("1", "85048", 3, 0, 100, "A"))),
                                9));
        assertThat(words(plan.days().getFirst())).containsExactly("place 1, accept 1, rival of 1");
    }

    /** Whatever the rows: no unit is made and none is lost, and no shelf is ever short. */
    @Test
    void conservesUnits() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new Random(seed);
            var rows = Rows.random(random, 1 + random.nextInt(60));
            var book = Book.of(RetailData.of(List.of(rows), Integer.MAX_VALUE));
            var plan = Planner.plan(book, Matching.of(book.sales(), book.cancellations()));
            var walked = walk(plan, seed);
            var expected = new TreeMap<String, Long>();
            Expected.of(plan).forEach((sku, sum) -> expected.put(sku, sum.onHand()));
            assertThat(walked).as("seed %d, walked", seed).isEqualTo(expected);
            assertThat(byHand(rows, plan)).as("seed %d, by rows", seed).isEqualTo(expected);
            assertThat(Expected.byRows(book, plan.start())).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /** Sums of the rows' own quantities, by nothing but their codes. */
    private static Map<String, Long> byHand(List<RetailRow> rows, Plan plan) {
        var onHand = new TreeMap<>(plan.start());
        for (var row : rows) {
            boolean goods = row.code().matches("[0-9].*|DCGS.*");
            boolean found = row.pence() == 0 && row.customer().isEmpty() && row.quantity() > 0;
            if (goods && row.quantity() != 0) {
                boolean comes = row.invoice().startsWith("C") || found;
                long units = Math.abs(row.quantity());
                onHand.merge(row.code(), comes ? units : -units, Long::sum);
            }
        }
        return onHand;
    }

    /** Does the steps one after the other on shelves and orders of our own. */
    private static Map<String, Long> walk(Plan plan, long seed) {
        var shelves = new TreeMap<>(plan.start());
        var open = new HashMap<String, Integer>();
        for (var step : plan.steps()) {
            switch (step) {
                case Step.Place s ->
                        s.sale()
                                .lines()
                                .forEach(l -> open.put(s.sale().id() + "/" + l.id(), l.quantity()));
                case Step.Accept s -> assertThat(open).containsKey(s.sale().id() + "/1");
                case Step.Rival _ -> {}
                case Step.Cancel s ->
                        s.units()
                                .forEach(
                                        (line, units) ->
                                                open.merge(
                                                        s.sale().id() + "/" + line,
                                                        -units,
                                                        Integer::sum));
                case Step.Ship s ->
                        s.due()
                                .forEach(
                                        one -> {
                                            open.merge(
                                                    s.sale().id() + "/" + one.line().id(),
                                                    -one.units(),
                                                    Integer::sum);
                                            shelves.merge(
                                                    one.line().sku(),
                                                    -(long) one.units(),
                                                    Long::sum);
                                        });
                case Step.Return s -> shelves.merge(s.sku(), (long) s.units(), Long::sum);
                case Step.Correct s ->
                        shelves.merge(
                                s.correction().sku(), (long) s.correction().delta(), Long::sum);
            }
            assertThat(open.values()).as("seed %d at %s", seed, step).noneMatch(left -> left < 0);
            assertThat(shelves.values())
                    .as("seed %d at %s", seed, step)
                    .noneMatch(left -> left < 0);
        }
        assertThat(open.values()).as("seed %d", seed).allMatch(left -> left == 0);
        return shelves;
    }

    @Test
    void everyMessageHasItsOwnKey() {
        for (long seed = 1; seed <= 50; seed++) {
            var rows = Rows.random(new Random(seed), 50);
            var keys =
                    plan(RetailData.of(List.of(rows), 99)).steps().stream().map(Step::key).toList();
            assertThat(keys).as("seed %d", seed).doesNotHaveDuplicates();
        }
    }
}
