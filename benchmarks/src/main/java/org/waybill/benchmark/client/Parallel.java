package org.waybill.benchmark.client;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does many independent things a few at a time. */
public final class Parallel {

    private static final int AT_ONCE = 32;

    private Parallel() {}

    /** Does something with each. The first failure is thrown when all have ended. */
    public static <T> void each(Collection<T> things, Consumer<T> action) {
        each(things, AT_ONCE, action);
    }

    /** Does something with each, so many at a time. */
    public static <T> void each(Collection<T> things, int atOnce, Consumer<T> action) {
        try (var threads = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            var all =
                    things.stream()
                            .map(
                                    thing ->
                                            CompletableFuture.runAsync(
                                                    () -> action.accept(thing), threads))
                            .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
