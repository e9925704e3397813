package org.waybill.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DurationLearnerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Test
    void guessesBeforeAnythingWasSeen() {
        var outlook = new DurationLearner(LearningTerms.USUAL).outlook(List.of(), MONDAY);

        assertThat(outlook.daysFor(0.9)).isBetween(15, 30);
        assertThat(outlook.endedWithin(-1)).isZero();
    }

    @Test
    void learnsTheDaysOfALane() {
        var learner = new DurationLearner(LearningTerms.USUAL);
        var later = seen(learner, 120, 3, "lane:A", 12, "lane:B");

        int quick = learner.outlook(List.of("lane:A"), later).daysFor(0.9);
        int slow = learner.outlook(List.of("lane:B"), later).daysFor(0.9);
        int unknown = learner.outlook(List.of("lane:C"), later).daysFor(0.9);
        assertThat(quick).isBetween(2, 6);
        assertThat(slow).isBetween(10, 18);
        assertThat(unknown).isBetween(quick + 1, slow + 6);
        assertThat(learner.seen("lane:C", later)).isZero();
        assertThat(learner.seen("lane:A", later)).isBetween(90.0, 120.0);
    }

    @Test
    void believesAFewCasesLittle() {
        var learner = new DurationLearner(LearningTerms.USUAL);
        var later = seen(learner, 120, 5, "service:S", 5, "service:S");
        learner.begin("odd", List.of("service:S", "lane:odd"), later);
        var end = later.plusDays(20);
        learner.end("odd", end);

        var next = end.plusDays(1);
        int usual = learner.outlook(List.of("service:S"), next).daysFor(0.9);
        int odd = learner.outlook(List.of("service:S", "lane:odd"), next).daysFor(0.9);
        assertThat(odd).isBetween(usual, usual + 4);
    }

    @Test
    void knowsOfADayOnlyWhenItIsOver() {
        var told = new DurationLearner(LearningTerms.USUAL);
        var untold = new DurationLearner(LearningTerms.USUAL);
        var day = seen(told, 40, 4, "lane:A", 4, "lane:A");
        seen(untold, 40, 4, "lane:A", 4, "lane:A");
        told.begin("one", List.of("lane:A"), day);
        told.end("one", day);

        assertThat(told.outlook(List.of(), day).open())
                .isEqualTo(untold.outlook(List.of(), day).open());
        assertThat(told.outlook(List.of(), day.plusDays(1)).open())
                .isNotEqualTo(untold.outlook(List.of(), day.plusDays(1)).open());
    }

    @Test
    void noticesASlowMonthBeforeAnythingOfItHasEnded() {
        var learner = new DurationLearner(LearningTerms.USUAL);
        var day = seen(learner, 120, 4, "lane:A", 4, "lane:A");
        int before = learner.outlook(List.of("lane:A"), day).daysFor(0.9);
        for (int i = 0; i < 60; i++) {
            learner.begin("stuck-" + i, List.of("lane:A"), day);
        }

        int after = learner.outlook(List.of("lane:A"), day.plusDays(12)).daysFor(0.9);
        assertThat(after).isGreaterThan(before);
        for (int i = 0; i < 60; i++) {
            learner.giveUp("stuck-" + i);
        }
        learner.end("never begun", day.plusDays(13));
    }

    @Test
    void promisesNoEndOnADayOnWhichNothingEnds() {
        var holiday = LocalDate.of(2026, 9, 7);
        var learner = new DurationLearner(LearningTerms.USUAL.withHolidays(Set.of(holiday)));
        var day = MONDAY;
        for (int i = 0; i < 30; i++) {
            learner.begin("w" + i, List.of(), day);
            learner.end("w" + i, day.plusDays(2));
            day = day.plusDays(7);
        }

        var outlook = learner.outlook(List.of(), holiday);
        double onHoliday = outlook.endedWithin(0);
        double onWednesday = outlook.endedWithin(2) - outlook.endedWithin(1);
        assertThat(onWednesday).isGreaterThan(10 * onHoliday);
    }

    @Test
    void isTheSameToTheLastBit() {
        var one = new DurationLearner(LearningTerms.USUAL);
        var other = new DurationLearner(LearningTerms.USUAL);
        var day = seen(one, 100, 3, "lane:A", 9, "lane:B");
        seen(other, 100, 3, "lane:A", 9, "lane:B");

        assertThat(one.outlook(List.of("lane:B"), day).open())
                .isEqualTo(other.outlook(List.of("lane:B"), day).open());
    }

    @Test
    void hasTermsThatMakeSense() {
        assertThatThrownBy(() -> new LearningTerms(0, 1, 1, 1, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Every day a case of each kind begins; the day after the last is given back. */
    private static LocalDate seen(
            DurationLearner learner, int days, int quick, String first, int slow, String second) {
        var ends = new TreeMap<LocalDate, List<String>>();
        for (int i = 0; i < days; i++) {
            var day = MONDAY.plusDays(i);
            learner.begin("q" + i, List.of(first), day);
            learner.begin("s" + i, List.of(second), day);
            ends.computeIfAbsent(day.plusDays(quick), d -> new ArrayList<>()).add("q" + i);
            ends.computeIfAbsent(day.plusDays(slow), d -> new ArrayList<>()).add("s" + i);
            ends.getOrDefault(day, List.of()).forEach(id -> learner.end(id, day));
        }
        return MONDAY.plusDays(days);
    }
}
