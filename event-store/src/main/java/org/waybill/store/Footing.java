package org.waybill.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt at a command stands on: the aggregates it has locked, and the appends of others
 * that it saw before they were durable. Used by the attempt's own thread.
 */
public final class Footing {

    private static final ScopedValue<Footing> CURRENT = ScopedValue.newInstance();

    private final List<AggregateLocks.Hold> holds = new ArrayList<>();
    private final List<CompletableFuture<?>> seen = new ArrayList<>();

    Footing() {}

    /** That of the attempt this thread makes; null if it makes none. */
    public static @Nullable Footing current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    <T> T under(Supplier<T> attempt) {
        return ScopedValue.where(CURRENT, this).call(attempt::get);
    }

    void hold(AggregateLocks.Hold hold, @Nullable CompletableFuture<?> append) {
        holds.add(hold);
        if (append != null) {
            seen.add(append);
        }
    }

    /** The appends without which this attempt would have seen something else. */
    public List<CompletableFuture<?>> seen() {
        return seen;
    }

    /** Lets others at the aggregates: what was decided is on its way into the log, in order. */
    public void letGo() {
        holds.forEach(AggregateLocks.Hold::letGo);
    }

    /** Whether something it stands on is known not to have come true. */
    boolean broken() {
        return seen.stream().anyMatch(CompletableFuture::isCompletedExceptionally);
    }

    /** Waits until all it stands on is decided; whether all came true. */
    boolean firm() {
        boolean firm = true;
        for (var append : seen) {
            firm &= decided(append);
        }
        return firm;
    }

    static boolean decided(CompletableFuture<?> append) {
        return append.handle((position, refusal) -> refusal == null).join();
    }
}
