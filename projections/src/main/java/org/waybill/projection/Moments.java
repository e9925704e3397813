package org.waybill.projection;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Component;
import org.waybill.store.EventLog;

/** Finds the position that stands for a moment of the past. */
@Component
public class Moments {

    private final EventLog log;
    private final Clock clock;

    public Moments(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * The position named by a text: itself, or the newest one recorded by an ISO 8601 instant.
     *
     * @throws MalformedQueryException if it is neither, or has not come yet
     */
    public long position(String text) {
        return text.matches("\\d{1,18}") ? reached(Long.parseLong(text)) : at(instant(text));
    }

    /** When what is true at a position came to be true; the beginning of time before the first. */
    public Instant recordedAt(long position) {
        return log.recordedAt(position).orElse(Instant.EPOCH);
    }

    /** The newest position. */
    public long head() {
        return log.head();
    }

    private long reached(long position) {
        if (position > log.head()) {
            throw new MalformedQueryException(
                    "The log has not come to position %d.".formatted(position));
        }
        return position;
    }

    private long at(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            throw new MalformedQueryException("%s lies in the future.".formatted(instant));
        }
        return log.positionAt(instant);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedQueryException(
                    "A moment is a position, or an instant such as 2026-01-31T12:00:00Z.");
        }
    }
}
