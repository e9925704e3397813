package org.waybill.store;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The appends on their way into this node's log, by aggregate. Whoever works on an aggregate in the
 * meantime builds on what may yet be refused, and is refused with it.
 */
public final class InFlight {

    private final ConcurrentHashMap<String, CompletableFuture<?>> newest =
            new ConcurrentHashMap<>();
    private final List<Consumer<String>> forgetters = new CopyOnWriteArrayList<>();

    /** Calls a keeper of states with each aggregate whose state did not come true. */
    void onRefusal(Consumer<String> forget) {
        forgetters.add(forget);
    }

    /**
     * Notes an append until it is decided. To be called while its aggregates are locked.
     *
     * @param append completes when it is durable, exceptionally when it is refused
     */
    public void begin(Collection<String> aggregates, CompletableFuture<?> append) {
        aggregates.forEach(aggregate -> newest.put(aggregate, append));
        var _ = append.whenComplete((position, refusal) -> end(aggregates, append, refusal));
    }

    /** States are forgotten first, so that nobody finds one without the warning beside it. */
    private void end(
            Collection<String> aggregates,
            CompletableFuture<?> append,
            @Nullable Throwable refusal) {
        if (refusal != null) {
            aggregates.forEach(
                    aggregate -> forgetters.forEach(forgetter -> forgetter.accept(aggregate)));
        }
        aggregates.forEach(aggregate -> newest.remove(aggregate, append));
    }

    /** The newest undecided append of an aggregate. */
    @Nullable CompletableFuture<?> of(String aggregate) {
        return newest.get(aggregate);
    }

    /** Waits until an aggregate's appends so far are decided. */
    void await(String aggregate) {
        var append = of(aggregate);
        if (append != null) {
            Footing.decided(append);
        }
    }
}
