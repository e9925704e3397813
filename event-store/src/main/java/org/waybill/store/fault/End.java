package org.waybill.store.fault;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The end of a process at a point, the n-th time it is passed. */
public final class End {

    /** As of a process that was killed. */
    private static final int STATUS = 137;

    private static final Pattern TEXT = Pattern.compile("([a-z-]+)(?::([1-9][0-9]{0,8}))?");

    private final Point point;
    private final int time;
    private final Runnable ending;
    private final AtomicInteger passed = new AtomicInteger();

    End(Point point, int time, Runnable ending) {
        this.point = point;
        this.time = time;
        this.ending = ending;
    }

    /**
     * Reads {@code point} or {@code point:n}. What ends is this process, at once: nothing is
     * closed, nobody is told.
     *
     * @throws IllegalArgumentException if it is neither, or there is no such point
     */
    public static End parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        int time = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        return new End(
                Point.labelled(parts.group(1)), time, () -> Runtime.getRuntime().halt(STATUS));
    }

    void pass(Point passing) {
        if (passing == point && passed.incrementAndGet() == time) {
            ending.run();
        }
    }
}
