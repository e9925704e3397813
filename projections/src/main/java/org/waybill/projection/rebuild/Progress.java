package org.waybill.projection.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * How far something has come that reads the log.
 *
 * @param fraction of the log, from 0 to 1
 * @param events read so far
 * @param eventsPerSecond on the average so far
 * @param estimatedSecondsLeft at that speed; null while it cannot be told
 */
public record Progress(
        double fraction, long events, long eventsPerSecond, @Nullable Long estimatedSecondsLeft) {

    static Progress of(long events, long target, double seconds) {
        double fraction = target == 0 ? 1 : Math.min(1, (double) events / target);
        long speed = Math.round(events / Math.max(0.001, seconds));
        return new Progress(fraction, events, speed, left(target - events, speed));
    }

    private static @Nullable Long left(long events, long speed) {
        if (events <= 0) {
            return 0L;
        }
        return speed == 0 ? null : Math.ceilDiv(events, speed);
    }
}
