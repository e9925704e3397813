package org.waybill.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperienceTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    @Test
    void tellsWhatWasPromisedAndKeptByMonth() {
        var experience = learned(BEGIN.plusDays(90));

        assertThat(experience.coverage().keySet())
                .containsExactly(
                        YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3));
        assertThat(List.copyOf(experience.coverage().values()).get(1).promised()).isEqualTo(28);
        assertThat(List.copyOf(experience.coverage().values()).get(2).keptPerMille()).isPositive();
        assertThat(experience.outlook(List.of("a"), BEGIN.plusDays(90)).daysFor(0.9))
                .isBetween(3, 8);
        assertThat(experience.seen("a", BEGIN.plusDays(90))).isBetween(60.0, 90.0);
        assertThat(experience.level().wanted()).isEqualTo(0.9);
    }

    @Test
    void learnsNothingOfTheDayItIsAskedOnNorOfLater() {
        var courses = courses();
        var early = learn(courses.subList(0, 31), BEGIN.plusDays(30));
        var all = learn(courses, BEGIN.plusDays(30));

        assertThat(all.coverage()).isEqualTo(early.coverage());
        assertThat(all.level()).isEqualTo(early.level());
        assertThat(all.outlook(List.of("a"), BEGIN.plusDays(30)).open())
                .isEqualTo(early.outlook(List.of("a"), BEGIN.plusDays(30)).open());
    }

    @Test
    void whatEndedBeforeItBeganEndedAtOnce() {
        var odd = new Course("odd", List.of(), BEGIN, BEGIN.minusDays(2));

        assertThat(odd.ended()).isEqualTo(BEGIN);
    }

    private static Experience learned(LocalDate today) {
        return learn(courses(), today);
    }

    private static Experience learn(List<Course> courses, LocalDate today) {
        return Experience.of(courses, LearningTerms.USUAL, AdaptiveLevel.of(0.9, 0.002), today);
    }

    /** One case a day that takes four days. */
    private static List<Course> courses() {
        var courses = new ArrayList<Course>();
        for (int i = 0; i < 120; i++) {
            var day = BEGIN.plusDays(i);
            courses.add(new Course("c" + i, List.of("a"), day, day.plusDays(4)));
        }
        return courses;
    }
}
