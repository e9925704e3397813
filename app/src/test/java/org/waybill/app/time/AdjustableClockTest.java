package org.waybill.app.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waybill.app.launch.LaunchFailure;

class AdjustableClockTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final AdjustableClock clock = new AdjustableClock(Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void showsTheRealTimeUntilMoved() {
        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(clock.frozen()).isFalse();
    }

    @Test
    void goesForwardByADuration() {
        clock.advance(HOUR);
        assertThat(clock.advance(HOUR)).isEqualTo(NOON.plus(HOUR).plus(HOUR));
    }

    @Test
    void runsOnFromAnInstant() {
        var running = new AdjustableClock(Clock.systemUTC());
        var start = running.instant().plus(HOUR);
        running.set(start, false);

        assertThat(running.instant()).isBetween(start, start.plusSeconds(30));
        assertThat(running.frozen()).isFalse();
    }

    @Test
    void standsStillWhereItIsFrozenAndStillGoesForwardByADuration() {
        var running = new AdjustableClock(Clock.systemUTC());
        var start = running.instant().plus(HOUR);
        running.set(start, true);

        assertThat(running.instant()).isEqualTo(start);
        assertThat(running.advance(HOUR)).isEqualTo(start.plus(HOUR));
        assertThat(running.frozen()).isTrue();
    }

    @Test
    void isNeverPutBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(HOUR.negated()));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.set(NOON.minusNanos(1), true));
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void isNotPutBeyondTheYear9999() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.set(Instant.MAX, false));
    }

    @Test
    void losesNoMoveOfMany() {
        IntStream.range(0, 1_000).parallel().forEach(move -> clock.advance(Duration.ofSeconds(1)));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1_000));
    }

    @Test
    void movesInEveryZone() {
        var local = clock.withZone(ZoneId.of("America/Sao_Paulo"));
        clock.advance(HOUR);

        assertThat(local.instant()).isEqualTo(NOON.plus(HOUR));
        assertThat(local.getZone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
    }

    @Test
    void goesOnAsItWasLeft(@TempDir Path folder) {
        var file = folder.resolve("test-clock");
        var moved = KeptClock.from(file, "").advance(HOUR);
        assertThat(KeptClock.from(file, "").instant()).isBetween(moved, moved.plusSeconds(30));

        var stopped = KeptClock.from(file, "").set(moved.plus(HOUR), true);
        assertThat(KeptClock.from(file, "").instant()).isEqualTo(stopped);
    }

    @Test
    void saysWhichFileItCannotRead(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("test-clock"), "noon");

        assertThatThrownBy(() -> KeptClock.from(file, ""))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining(file.toString());
    }
}
