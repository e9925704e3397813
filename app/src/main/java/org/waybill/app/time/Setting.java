package org.waybill.app.time;

import java.time.Duration;
import java.time.Instant;

/** How an adjustable clock stands to the real one. */
sealed interface Setting {

    /** Not adjusted. */
    static Setting real() {
        return new Ahead(Duration.ZERO);
    }

    /** It runs ahead of the real one. */
    record Ahead(Duration by) implements Setting {}

    /** It stands still. */
    record Stopped(Instant at) implements Setting {}

    /** What it shows when the real one shows this. */
    default Instant at(Instant real) {
        return switch (this) {
            case Ahead(var by) -> real.plus(by);
            case Stopped(var at) -> at;
        };
    }

    /** The setting put forward. */
    default Setting plus(Duration more) {
        return switch (this) {
            case Ahead(var by) -> new Ahead(by.plus(more));
            case Stopped(var at) -> new Stopped(at.plus(more));
        };
    }

    /** In words a file can keep. */
    default String words() {
        return switch (this) {
            case Ahead(var by) -> "ahead " + by;
            case Stopped(var at) -> "stopped " + at;
        };
    }

    /** What {@link #words} said. */
    static Setting parse(String words) {
        var parts = words.strip().split(" ", 2);
        return switch (parts[0]) {
            case "ahead" -> new Ahead(Duration.parse(parts[1]));
            case "stopped" -> new Stopped(Instant.parse(parts[1]));
            default -> throw new IllegalArgumentException("Not a clock's setting: " + words);
        };
    }
}
