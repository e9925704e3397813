package org.waybill.app.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows and moves the clock, in test mode only. */
@RestController
@RequestMapping("/api/test-clock")
@ConditionalOnProperty(name = "waybill.test-mode", havingValue = "true")
class TestClockResource {

    /**
     * A wish to move the clock, in exactly one of three ways.
     *
     * @param advance forward by an ISO 8601 duration
     * @param advanceSeconds forward by seconds
     * @param instant forward to an instant
     * @param frozen whether to stand still at that instant
     */
    record Move(
            @Nullable String advance,
            @Nullable Long advanceSeconds,
            @Nullable String instant,
            @Nullable Boolean frozen) {}

    /**
     * What the clock shows.
     *
     * @param now its time
     * @param frozen whether it stands still
     */
    record Shown(Instant now, boolean frozen) {}

    private final AdjustableClock clock;
    private final List<ClockListener> listeners;

    TestClockResource(AdjustableClock clock, List<ClockListener> listeners) {
        this.clock = clock;
        this.listeners = listeners;
    }

    @GetMapping
    Shown show() {
        return new Shown(clock.instant(), clock.frozen());
    }

    @PostMapping
    synchronized Shown move(@RequestBody Move move) {
        check(move);
        var now = apply(move);
        listeners.forEach(listener -> listener.clockMoved(now));
        return show();
    }

    private static void check(Move move) {
        var ways =
                Stream.of(move.advance, move.advanceSeconds, move.instant)
                        .filter(Objects::nonNull)
                        .count();
        if (ways != 1) {
            throw malformed("Give exactly one of advance, advanceSeconds and instant.");
        }
        if (move.frozen != null && move.instant == null) {
            throw malformed("Only an instant can be frozen.");
        }
    }

    private Instant apply(Move move) {
        try {
            if (move.instant != null) {
                return clock.set(Instant.parse(move.instant), Boolean.TRUE.equals(move.frozen));
            }
            return clock.advance(
                    move.advance != null
                            ? Duration.parse(move.advance)
                            : Duration.ofSeconds(Objects.requireNonNull(move.advanceSeconds)));
        } catch (DateTimeException unreadable) {
            throw malformed("An instant looks like 2026-01-01T00:00:00Z, a duration like PT1H.");
        } catch (IllegalArgumentException refused) {
            throw malformed(Objects.requireNonNullElse(refused.getMessage(), ""));
        }
    }

    private static ResponseStatusException malformed(String detail) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, detail);
    }
}
