package org.waybill.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The appends that may make an aggregate's state in memory untrue: this node's own that are not
 * decided yet, for they may be refused; and those of other nodes, for they were made on top.
 */
public final class AppendWatch {

    private static final long MOST_REMEMBERED = 500_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final ConcurrentHashMap<String, CompletableFuture<?>> undecided =
            new ConcurrentHashMap<>();
    private final Cache<String, Long> abroad =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();
    private final List<Consumer<String>> forgetters = new CopyOnWriteArrayList<>();
    private final LongSupplier heard;
    private final Runnable listen;

    /**
     * @param heard the position up to which other nodes' appends have been told of
     * @param listen hears what there is to hear now
     */
    public AppendWatch(LongSupplier heard, Runnable listen) {
        this.heard = heard;
        this.listen = listen;
    }

    /** Calls a keeper of states with each aggregate whose state may no longer be true. */
    void onChange(Consumer<String> forget) {
        forgetters.add(forget);
    }

    private void forget(String aggregate) {
        forgetters.forEach(forgetter -> forgetter.accept(aggregate));
    }

    /**
     * Notes an append until it is decided. To be called while its aggregates are locked.
     *
     * @param append completes when it is durable, exceptionally when it is refused
     */
    public void begin(Collection<String> aggregates, CompletableFuture<?> append) {
        aggregates.forEach(aggregate -> undecided.put(aggregate, append));
        var _ = append.whenComplete((position, refusal) -> end(aggregates, append, refusal));
    }

    /** States are forgotten first, so that nobody finds one without the warning beside it. */
    private void end(
            Collection<String> aggregates,
            CompletableFuture<?> append,
            @Nullable Throwable refusal) {
        if (refusal != null) {
            aggregates.forEach(this::forget);
        }
        aggregates.forEach(aggregate -> undecided.remove(aggregate, append));
    }

    /** The newest undecided append to an aggregate. */
    @Nullable CompletableFuture<?> undecided(String aggregate) {
        return undecided.get(aggregate);
    }

    /** Waits until an aggregate's appends so far are decided. */
    public void await(String aggregate) {
        var append = undecided(aggregate);
        if (append != null) {
            Footing.decided(append);
        }
    }

    /** Another node has appended to an aggregate. The mark comes first; see {@link #end}. */
    public void appendedAbroad(String aggregate, long position) {
        abroad.put(aggregate, position);
        forget(aggregate);
    }

    /** Up to where this node knows what others have appended. */
    long heard() {
        return heard.getAsLong();
    }

    /** Whether another node is known to have appended to an aggregate behind a position. */
    boolean changed(String aggregate, long since) {
        var newest = abroad.getIfPresent(aggregate);
        return newest != null && newest > since;
    }

    /** Hears what other nodes have appended until now. */
    public void listen() {
        listen.run();
    }
}
