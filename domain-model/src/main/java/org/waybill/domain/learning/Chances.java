package org.waybill.domain.learning;

import java.util.Arrays;

/**
 * How likely a case of ordinary pace is to end on its first, second, third … day, if it has not
 * ended before: a life table of the recent past. It is made of days, not of finished cases, so what
 * is still under way counts as far as it has come, and a slow month is noticed while it lasts.
 */
final class Chances {

    /** What is believed before anything was seen: a chance of 1 in 10 on each day. */
    private static final double BELIEVED_DAYS = 9;

    private static final double BELIEVED_ENDS = 0.9;

    /** The part of the belief that never fades. */
    private static final double LASTING_DAYS = 0.02;

    private static final double LASTING_ENDS = 0.002;

    private final double[] days;
    private final double[] ends;

    Chances(int longest) {
        days = new double[longest];
        ends = new double[longest];
        Arrays.fill(days, BELIEVED_DAYS);
        Arrays.fill(ends, BELIEVED_ENDS);
    }

    void fade(double kept) {
        for (int i = 0; i < days.length; i++) {
            days[i] *= kept;
            ends[i] *= kept;
        }
    }

    /** A case has gone on from one age to another, in days of an ordinary case. */
    void sawDays(double from, double to) {
        for (int i = (int) from; i < days.length && i < to; i++) {
            days[i] += Math.min(to, i + 1) - Math.max(from, i);
        }
    }

    void sawEnd(double age) {
        if (age < ends.length) {
            ends[(int) age]++;
        }
    }

    /** The sum of the chances up to each age: entry n up to n days of an ordinary case. */
    double[] sums() {
        var sums = new double[days.length + 1];
        for (int i = 0; i < days.length; i++) {
            sums[i + 1] = sums[i] + (ends[i] + LASTING_ENDS) / (days[i] + LASTING_DAYS);
        }
        return sums;
    }
}
