package org.waybill.saga;

import java.time.Duration;

/**
 * How commands of processes are sent.
 *
 * @param processesAtOnce for so many processes at a time
 * @param sweepEvery how often to look for commands that nobody announced
 * @param lease after which a command in sending counts as abandoned by its sender
 * @param firstDelay before the second attempt; doubles with every further one
 * @param longestDelay the most it grows to
 * @param attempts after so many failures the process is parked
 */
public record DispatchPolicy(
        int processesAtOnce,
        Duration sweepEvery,
        Duration lease,
        Duration firstDelay,
        Duration longestDelay,
        int attempts) {

    /** What has proved itself. */
    public static final DispatchPolicy STANDARD =
            new DispatchPolicy(
                    16,
                    Duration.ofSeconds(1),
                    // A killed node's commands wait so long; sending one twice does no harm.
                    Duration.ofSeconds(10),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(30),
                    10);

    /**
     * How long to wait after a failed attempt.
     *
     * @param attempt which one failed, from 1
     * @param jitter from 0 to 1; spreads those that failed together over half of the delay
     */
    Duration delayAfter(int attempt, double jitter) {
        long doubled = firstDelay.toMillis() << Math.min(attempt - 1, 20);
        long most = Math.min(doubled, longestDelay.toMillis());
        return Duration.ofMillis(Math.round(most * (0.5 + jitter / 2)));
    }
}
