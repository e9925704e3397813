package org.waybill.app.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** A clock that can be put forward, and stopped, but never put back. */
public final class AdjustableClock extends Clock {

    /** The last instant that everybody downstream can still write down. */
    private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

    private final Clock real;
    private final Consumer<Setting> kept;
    private volatile Setting setting;

    /**
     * A clock that goes on from a setting.
     *
     * @param real what it runs beside
     * @param kept is given every new setting before it holds
     */
    AdjustableClock(Clock real, Setting setting, Consumer<Setting> kept) {
        this.real = real;
        this.setting = setting;
        this.kept = kept;
    }

    /** A clock that runs beside a real one and forgets its setting. */
    public AdjustableClock(Clock real) {
        this(real, Setting.real(), forgotten -> {});
    }

    /** Puts the clock forward; a stopped one stays stopped. */
    public synchronized Instant advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock cannot be put back.");
        }
        if (by.compareTo(Duration.between(instant(), END)) > 0) {
            throw new IllegalArgumentException("The clock cannot be put beyond " + END + ".");
        }
        return keep(setting.plus(by));
    }

    /** Puts the clock forward to an instant, where it stands still or goes on from. */
    public synchronized Instant set(Instant to, boolean frozen) {
        var now = instant();
        if (to.isBefore(now)) {
            throw new IllegalArgumentException(
                    "The clock cannot be put back: it is already " + now + ".");
        }
        if (to.isAfter(END)) {
            throw new IllegalArgumentException("The clock cannot be put beyond " + END + ".");
        }
        return keep(
                frozen
                        ? new Setting.Stopped(to)
                        : new Setting.Ahead(Duration.between(real.instant(), to)));
    }

    /** Whether the clock stands still. */
    public boolean frozen() {
        return setting instanceof Setting.Stopped;
    }

    @Override
    public Instant instant() {
        return setting.at(real.instant()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    private Instant keep(Setting next) {
        kept.accept(next);
        setting = next;
        return instant();
    }

    private static final class InZone extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        InZone(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
