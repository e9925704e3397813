package org.waybill.integration.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens beside the test. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Eventually() {}

    /** Waits until it is so; says what it was instead. */
    static <T> void eventually(Supplier<T> look, Predicate<T> hoped) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var seen = look.get();
        while (!hoped.test(seen) && System.nanoTime() < deadline) {
            Thread.sleep(20);
            seen = look.get();
        }
        assertThat(seen).matches(hoped);
    }
}
