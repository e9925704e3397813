package org.waybill.domain.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Learns how many days cases take that have certain properties, from those that were begun and
 * ended. It knows of a day only when that day is over. The same cases, told in the same order, lead
 * to the same outlook to the last bit.
 *
 * <p>A property is a name such as {@code lane:SP-RJ}; a case names its properties from the coarse
 * to the fine, and one that was never seen changes nothing, so that a new lane falls back on its
 * service, and a new service on all. Not for several threads.
 */
public final class DurationLearner {

    /** Up to how many days an outlook looks ahead. */
    private static final int HORIZON = 120;

    /** An end is somewhere within its day. */
    private static final double MIDDLE = 0.5;

    private final LearningTerms terms;
    private final Tempo tempo;
    private final Pace pace;
    private final Chances chances;
    private final Map<String, Case> open = new LinkedHashMap<>();
    private @Nullable LocalDate today;
    private double @Nullable [] sums;

    public DurationLearner(LearningTerms terms) {
        this.terms = terms;
        this.tempo = new Tempo(terms.holidays());
        this.pace = new Pace(terms);
        this.chances = new Chances(terms.longest());
    }

    /** A case begins today. A day before today is taken for today: days do not come back. */
    public void begin(String id, List<String> properties, LocalDate date) {
        var now = goOn(date);
        open.put(id, new Case(List.copyOf(properties), pace.of(properties, now.toEpochDay())));
    }

    /** A case ends today; one that was never begun, or was given up, is left alone. */
    public void end(String id, LocalDate date) {
        goOn(date);
        var ended = open.get(id);
        if (ended != null) {
            ended.ends = true;
        }
    }

    /** A case will never end: it was cancelled or is lost. */
    public void giveUp(String id) {
        open.remove(id);
    }

    /** What to expect of a case that begins on a day; nothing of that day is known yet. */
    public Outlook outlook(List<String> properties, LocalDate date) {
        var now = goOn(date);
        double slower = pace.of(properties, now.toEpochDay());
        if (sums == null) {
            sums = chances.sums();
        }
        var left = new double[HORIZON];
        double age = 0;
        for (int i = 0; i < HORIZON; i++) {
            age += tempo.of(now.plusDays(i)) / slower;
            left[i] = StrictMath.exp(-at(sums, age));
        }
        return new Outlook(left);
    }

    /** How often a property was seen, what is half forgotten counted half. */
    public double seen(String property, LocalDate date) {
        return pace.seen(property, goOn(date).toEpochDay());
    }

    /** Lets the days before this one be over. */
    private LocalDate goOn(LocalDate date) {
        var now = today == null ? date : today;
        while (now.isBefore(date)) {
            passed(now);
            now = now.plusDays(1);
        }
        today = now;
        return now;
    }

    private void passed(LocalDate day) {
        chances.fade(terms.kept(terms.chanceHalfLife(), 1));
        sums = null;
        double speed = tempo.of(day);
        var ended = new ArrayList<Case>();
        open.values().removeIf(one -> over(one, speed, ended));
        for (var one : ended) {
            tempo.sawEnd(day);
            pace.learn(one.properties, one.age, day.toEpochDay() + 1);
        }
    }

    private boolean over(Case one, double speed, List<Case> ended) {
        double from = one.age / one.slower;
        one.age += one.ends ? speed * MIDDLE : speed;
        double to = one.age / one.slower;
        chances.sawDays(from, to);
        if (one.ends) {
            chances.sawEnd(to);
            ended.add(one);
        }
        return one.ends || to >= terms.longest();
    }

    /** Between two entries in proportion; beyond the last, the last. */
    private static double at(double[] sums, double age) {
        int whole = (int) age;
        if (whole >= sums.length - 1) {
            return sums[sums.length - 1];
        }
        return sums[whole] + (sums[whole + 1] - sums[whole]) * (age - whole);
    }

    private static final class Case {
        private final List<String> properties;
        private final double slower;
        private double age;
        private boolean ends;

        private Case(List<String> properties, double slower) {
            this.properties = properties;
            this.slower = slower;
        }
    }
}
