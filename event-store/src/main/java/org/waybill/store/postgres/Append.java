package org.waybill.store.postgres;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one unit of work appends: all of it or nothing. */
final class Append {

    /** The command it follows from. */
    record Command(String id, String fingerprint) {}

    private final List<Draft> drafts;
    private final @Nullable Command command;
    private final List<CompletableFuture<?>> ground;
    private final CompletableFuture<Long> newest = new CompletableFuture<>();

    /**
     * @param ground the appends it was decided upon, handed in before it and perhaps not written
     *     yet
     */
    Append(List<Draft> drafts, @Nullable Command command, List<CompletableFuture<?>> ground) {
        this.drafts = drafts;
        this.command = command;
        this.ground = ground;
    }

    /** Completes when it is settled. */
    CompletableFuture<Long> future() {
        return newest;
    }

    List<CompletableFuture<?>> ground() {
        return ground;
    }

    Set<String> aggregates() {
        return drafts.stream().map(Draft::aggregateId).collect(Collectors.toSet());
    }

    List<Draft> drafts() {
        return drafts;
    }

    @Nullable Command command() {
        return command;
    }

    int size() {
        return drafts.size();
    }

    void settle(Verdict verdict) {
        switch (verdict) {
            case Verdict.Standing standing -> newest.complete(standing.newest());
            case Verdict.Refused refused -> newest.completeExceptionally(refused.reason());
        }
    }

    /**
     * Waits until it is durable. An interrupt does not shorten the wait, for the answer would be
     * lost.
     *
     * @return the position of its last event
     * @throws RuntimeException as it was refused with
     */
    long await() {
        try {
            return newest.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw e;
        }
    }
}
