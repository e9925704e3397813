package org.waybill.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database on behalf of many at once: what comes in while it answers goes into the next
 * question together.
 *
 * @param <Q> one caller's part of a question
 * @param <A> the answer to it
 */
public final class Gatherer<Q, A> implements AutoCloseable {

    private final BlockingQueue<Asked<Q, A>> asked = new LinkedBlockingQueue<>();
    private final int most;
    private final Function<List<Q>, ? extends List<? extends @Nullable A>> answer;
    private final Thread thread;
    private volatile boolean closed;

    private record Asked<Q, A>(Q question, CompletableFuture<@Nullable A> answer) {}

    /**
     * @param name of the thread that asks
     * @param most how many are asked about together
     * @param answer answers several, in their order; if it fails of them together, it is asked
     *     about each alone
     */
    public Gatherer(
            String name,
            int most,
            Function<List<Q>, ? extends List<? extends @Nullable A>> answer) {
        this.most = most;
        this.answer = answer;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** One whose callers share one answer, in which each finds what he asked for. */
    public static <Q, A> Gatherer<Q, A> shared(String name, int most, Function<List<Q>, A> answer) {
        return new Gatherer<>(
                name, most, all -> Collections.nCopies(all.size(), answer.apply(all)));
    }

    /**
     * Asks and waits.
     *
     * @throws RuntimeException as the database answered
     */
    public @Nullable A ask(Q question) {
        var mine = new Asked<Q, A>(question, new CompletableFuture<>());
        asked.add(mine);
        if (closed) {
            mine.answer().completeExceptionally(ended());
        }
        try {
            return mine.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void run() {
        try {
            while (!closed) {
                var next = new ArrayList<Asked<Q, A>>();
                next.add(asked.take());
                asked.drainTo(next, most - 1);
                settle(next);
            }
        } catch (InterruptedException e) {
            asked.forEach(one -> one.answer().completeExceptionally(ended()));
        }
    }

    private static EventStoreException ended() {
        return new EventStoreException("The log is closed");
    }

    private void settle(List<Asked<Q, A>> round) {
        try {
            var answers = answer.apply(round.stream().map(Asked::question).toList());
            for (int i = 0; i < round.size(); i++) {
                round.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException e) {
            if (round.size() == 1) {
                round.getFirst().answer().completeExceptionally(e);
            } else {
                // Whoever spoiled it is to hear so alone.
                round.forEach(one -> settle(List.of(one)));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
