package org.waybill.app.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.waybill.app.launch.DataFolder;
import org.waybill.app.launch.LaunchFailure;

/** The adjustable clock whose setting outlives a restart. */
final class KeptClock {

    private KeptClock() {}

    /**
     * The clock as it was left.
     *
     * @param start where it begins if it was never set, an ISO 8601 instant; empty for the real
     *     time
     */
    static AdjustableClock from(Path file, String start) {
        var real = Clock.systemUTC();
        return new AdjustableClock(real, read(file, start, real), setting -> write(file, setting));
    }

    private static Setting read(Path file, String start, Clock real) {
        if (!Files.exists(file)) {
            var first = first(start, real);
            write(file, first);
            return first;
        }
        try {
            return Setting.parse(Files.readString(file));
        } catch (IOException | RuntimeException failure) {
            throw new LaunchFailure(
                    "The test clock's setting in %s cannot be read; delete the file to begin with the real time."
                            .formatted(file),
                    failure);
        }
    }

    private static Setting first(String start, Clock real) {
        if (start.isBlank()) {
            return Setting.real();
        }
        try {
            return new Setting.Ahead(Duration.between(real.instant(), Instant.parse(start)));
        } catch (DateTimeParseException failure) {
            throw new LaunchFailure(
                    "WAYBILL_TEST_CLOCK must be an instant such as 2016-09-01T00:00:00Z.", failure);
        }
    }

    private static void write(Path file, Setting setting) {
        try {
            DataFolder.write(file, setting.words() + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
