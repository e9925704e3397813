package org.waybill.app.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.waybill.app.launch.DataFolder;
import org.waybill.app.launch.LaunchFailure;

/** The adjustable clock whose setting outlives a restart. */
final class KeptClock {

    private KeptClock() {}

    /** The clock as it was left. */
    static AdjustableClock from(Path file) {
        return new AdjustableClock(Clock.systemUTC(), read(file), setting -> write(file, setting));
    }

    private static Setting read(Path file) {
        try {
            return Files.exists(file) ? Setting.parse(Files.readString(file)) : Setting.real();
        } catch (IOException | RuntimeException failure) {
            throw new LaunchFailure(
                    "The test clock's setting in %s cannot be read; delete the file to begin with the real time."
                            .formatted(file),
                    failure);
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
