package org.waybill.store.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in the code where a crash would hurt most. Passing one does nothing, unless this process
 * was started to end there.
 */
public enum Point {

    /** Events are handed in and not written. */
    BEFORE_APPEND,

    /** Events are committed, and nobody has been told. */
    AFTER_APPEND_BEFORE_ANSWER,

    /** An aggregate's state is about to be kept. */
    DURING_SNAPSHOT,

    /** A processor's token is written, and the transaction it belongs to is not committed. */
    DURING_TOKEN_WRITE,

    /** A rebuilt projection's tables have changed places, and that is not committed. */
    DURING_SWAP;

    private static volatile @Nullable End end;

    /** Goes by. */
    public void pass() {
        var chosen = end;
        if (chosen != null) {
            chosen.pass(this);
        }
    }

    /** Lets this process end at a point; at none, if that is null. */
    public static void endAt(@Nullable End chosen) {
        end = chosen;
    }

    /** What it is called in settings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of all. */
    public static String labels() {
        return Arrays.stream(values()).map(Point::label).collect(Collectors.joining(", "));
    }

    /**
     * The point of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Point labelled(String label) {
        return Arrays.stream(values())
                .filter(point -> point.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
    }
}
