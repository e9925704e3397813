package org.waybill.domain.learning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What cases of the past teach, and how a promise made at the beginning of each would have been
 * kept: each is promised with what was known then, and each promise moves the chance of the next.
 */
public final class Experience {

    private final DurationLearner learner;
    private final TreeMap<LocalDate, List<Promise>> unsettled = new TreeMap<>();
    private final TreeMap<YearMonth, Coverage> coverage = new TreeMap<>();
    private AdaptiveLevel level;

    private record Promise(Course course, int days) {

        boolean kept() {
            return course.ended() != null
                    && ChronoUnit.DAYS.between(course.begun(), course.ended()) <= days;
        }

        LocalDate settledOn() {
            return kept() && course.ended() != null
                    ? course.ended()
                    : course.begun().plusDays(days);
        }
    }

    private Experience(LearningTerms terms, AdaptiveLevel level) {
        this.learner = new DurationLearner(terms);
        this.level = level;
    }

    /**
     * Learns from cases.
     *
     * @param level the chance that the first of them are promised with
     * @param today nothing of this day or later is learned
     */
    public static Experience of(
            List<Course> courses, LearningTerms terms, AdaptiveLevel level, LocalDate today) {
        var begun = new TreeMap<LocalDate, List<Course>>();
        var ended = new TreeMap<LocalDate, List<Course>>();
        for (var course : courses) {
            begun.computeIfAbsent(course.begun(), date -> new ArrayList<>()).add(course);
            if (course.ended() != null) {
                ended.computeIfAbsent(course.ended(), date -> new ArrayList<>()).add(course);
            }
        }
        var experience = new Experience(terms, level);
        var dates = new TreeSet<>(begun.keySet());
        dates.addAll(ended.keySet());
        for (var date : dates.headSet(today)) {
            experience.settleBefore(date);
            begun.getOrDefault(date, List.of()).forEach(experience::begin);
            for (var course : ended.getOrDefault(date, List.of())) {
                experience.learner.end(course.id(), date);
            }
        }
        experience.settleBefore(today);
        return experience;
    }

    /** What to expect of a case that begins on a day. */
    public Outlook outlook(List<String> properties, LocalDate date) {
        return learner.outlook(properties, date);
    }

    /** How often a property was seen, what is half forgotten counted half. */
    public double seen(String property, LocalDate date) {
        return learner.seen(property, date);
    }

    /** The chance that has to be promised now so that the wanted share is kept. */
    public AdaptiveLevel level() {
        return level;
    }

    /** Promises and how many were kept, by the month in which the case began. */
    public SortedMap<YearMonth, Coverage> coverage() {
        return Collections.unmodifiableSortedMap(coverage);
    }

    private void begin(Course course) {
        var outlook = learner.outlook(course.properties(), course.begun());
        var promise = new Promise(course, outlook.daysFor(level.level()));
        unsettled.computeIfAbsent(promise.settledOn(), date -> new ArrayList<>()).add(promise);
        learner.begin(course.id(), course.properties(), course.begun());
    }

    private void settleBefore(LocalDate date) {
        var over = unsettled.headMap(date);
        over.values().forEach(promises -> promises.forEach(this::settle));
        over.clear();
    }

    private void settle(Promise promise) {
        level = level.after(promise.kept());
        coverage.merge(
                YearMonth.from(promise.course().begun()),
                Coverage.NONE.plus(promise.days(), promise.kept()),
                Coverage::and);
    }
}
