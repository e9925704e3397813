package org.waybill.domain.learning;

import java.time.LocalDate;
import java.util.Set;

/**
 * How durations are learned.
 *
 * @param paceHalfLife days after which what was seen of a property counts half
 * @param chanceHalfLife days after which what was seen of the chance to end counts half
 * @param doubt how many times a property must be seen to be believed half
 * @param longest days of an ordinary case after which nothing more is learned from a case that has
 *     not ended: it may be lost
 * @param holidays days like Sundays
 */
public record LearningTerms(
        int paceHalfLife, int chanceHalfLife, int doubt, int longest, Set<LocalDate> holidays) {

    /** What has proved itself, without holidays. */
    public static final LearningTerms USUAL = new LearningTerms(300, 90, 10, 60, Set.of());

    public LearningTerms {
        if (paceHalfLife < 1 || chanceHalfLife < 1 || doubt < 1 || longest < 1) {
            throw new IllegalArgumentException("terms of learning are at least 1");
        }
        holidays = Set.copyOf(holidays);
    }

    /** The same with these holidays. */
    public LearningTerms withHolidays(Set<LocalDate> days) {
        return new LearningTerms(paceHalfLife, chanceHalfLife, doubt, longest, days);
    }

    double kept(int halfLife, long days) {
        return StrictMath.exp(-StrictMath.log(2) * Math.max(0, days) / halfLife);
    }
}
