package org.waybill.benchmark.buyer;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something happened at one moment within it, nobody here knows at which.
 *
 * @param begun in microseconds since the epoch
 * @param ended in microseconds since the epoch
 */
record Span(long begun, long ended) {

    private static final Instant START = Instant.now();
    private static final long NANOS = System.nanoTime();

    /** How far a Waybill's clock may be from ours. */
    private static final Duration MARGIN = Duration.ofMillis(100);

    /** This moment. It never goes back. */
    static long now() {
        return micros(START.plusNanos(System.nanoTime() - NANOS));
    }

    /** From a moment until now. */
    static Span since(long begun) {
        return new Span(begun, now());
    }

    /** About when a Waybill's clock said so. */
    static Span around(Instant instant) {
        return new Span(micros(instant.minus(MARGIN)), micros(instant.plus(MARGIN)));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
