package org.waybill.store.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
final class Gatherer<Q, A> implements AutoCloseable {

    private static final int MOST = 500;

    private final BlockingQueue<Asked<Q, A>> asked = new LinkedBlockingQueue<>();
    private final Function<Q, String> key;
    private final Function<List<Q>, Map<String, A>> answer;
    private final Thread thread;
    private volatile boolean closed;

    private record Asked<Q, A>(Q question, CompletableFuture<@Nullable A> answer) {}

    /**
     * @param key what a question is about; two about the same are never asked together
     * @param answer answers several, by key; what is missing is answered by null
     */
    Gatherer(String name, Function<Q, String> key, Function<List<Q>, Map<String, A>> answer) {
        this.key = key;
        this.answer = answer;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /**
     * Asks and waits.
     *
     * @throws RuntimeException as the database answered
     */
    @Nullable A ask(Q question) {
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
                asked.drainTo(next, MOST - 1);
                rounds(next);
            }
        } catch (InterruptedException e) {
            asked.forEach(one -> one.answer().completeExceptionally(ended()));
        }
    }

    private static EventStoreException ended() {
        return new EventStoreException("The log is closed");
    }

    private void rounds(List<Asked<Q, A>> all) {
        var left = all;
        while (!left.isEmpty()) {
            var round = new LinkedHashMap<String, Asked<Q, A>>();
            var later = new ArrayList<Asked<Q, A>>();
            for (var one : left) {
                if (round.putIfAbsent(key.apply(one.question()), one) != null) {
                    later.add(one);
                }
            }
            settle(round);
            left = later;
        }
    }

    private void settle(Map<String, Asked<Q, A>> round) {
        try {
            var answers = answer.apply(round.values().stream().map(Asked::question).toList());
            round.forEach((about, one) -> one.answer().complete(answers.get(about)));
        } catch (RuntimeException e) {
            if (round.size() == 1) {
                round.values().forEach(one -> one.answer().completeExceptionally(e));
            } else {
                // Whoever spoiled it is to hear so alone.
                round.forEach((about, one) -> settle(Map.of(about, one)));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
