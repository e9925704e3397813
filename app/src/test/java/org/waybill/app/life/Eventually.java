package org.waybill.app.life;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until what follows by itself has followed. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 20;

    private Eventually() {}

    /** What is seen once it is good. */
    public static <T> T eventually(Supplier<T> look, Predicate<T> good) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var seen = look.get();
            if (good.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > until) {
                throw new AssertionError("This does not become what it should be: " + seen);
            }
            pause();
        }
    }

    /** Checks until the check passes. */
    public static void eventually(Runnable check) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > until) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
