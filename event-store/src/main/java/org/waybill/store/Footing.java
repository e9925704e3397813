package org.waybill.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt at a command stands on: the aggregates it has locked, the appends of others that
 * it saw before they were durable, and how much of other nodes' work it knew. Used by the attempt's
 * own thread.
 */
public final class Footing {

    private static final ScopedValue<Footing> CURRENT = ScopedValue.newInstance();

    private final AppendWatch watch;
    private final long since;
    private final Set<String> aggregates = new HashSet<>();
    private final List<AggregateLocks.Hold> holds = new ArrayList<>();
    private final List<CompletableFuture<?>> seen = new ArrayList<>();

    Footing(AppendWatch watch) {
        this.watch = watch;
        this.since = watch.heard();
    }

    /** That of the attempt this thread makes; null if it makes none. */
    public static @Nullable Footing current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    <T> T under(Supplier<T> attempt) {
        return ScopedValue.where(CURRENT, this).call(attempt::get);
    }

    void hold(String aggregate, AggregateLocks.Hold hold) {
        aggregates.add(aggregate);
        holds.add(hold);
        var append = watch.undecided(aggregate);
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

    /** Whether an aggregate's state, as this attempt leaves it, is known to be untrue. */
    boolean broken(String aggregate) {
        return seen.stream().anyMatch(CompletableFuture::isCompletedExceptionally)
                || watch.changed(aggregate, since);
    }

    /**
     * Waits until all it stands on is decided; whether it was true, here and everywhere. An attempt
     * that appended need not ask: its append was not refused.
     */
    boolean firm() {
        boolean firm = true;
        for (var append : seen) {
            firm &= decided(append);
        }
        watch.listen();
        return firm && aggregates.stream().noneMatch(id -> watch.changed(id, since));
    }

    static boolean decided(CompletableFuture<?> append) {
        return append.handle((position, refusal) -> refusal == null).join();
    }
}
