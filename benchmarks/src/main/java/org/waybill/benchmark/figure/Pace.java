package org.waybill.benchmark.figure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How thoroughly it is measured.
 *
 * @param quick whether only for a look
 * @param warmUp before anything counts; the just-in-time compiler needs half a minute
 * @param run how long a single run takes
 * @param rounds how many runs there are of a figure
 */
public record Pace(boolean quick, Duration warmUp, Duration run, int rounds) {

    private static final Pace FULL =
            new Pace(false, Duration.ofSeconds(40), Duration.ofSeconds(3), 5);
    private static final Pace QUICK =
            new Pace(true, Duration.ofSeconds(16), Duration.ofSeconds(2), 2);

    /**
     * One of the two paces.
     *
     * @param seconds how long a single run takes; null for as long as usual
     */
    public static Pace of(boolean quick, @Nullable Integer seconds) {
        var usual = quick ? QUICK : FULL;
        return seconds == null
                ? usual
                : new Pace(quick, usual.warmUp, Duration.ofSeconds(seconds), usual.rounds);
    }
}
