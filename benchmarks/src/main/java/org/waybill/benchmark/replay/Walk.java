package org.waybill.benchmark.replay;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.olist.Step;
import org.waybill.benchmark.olist.Step.Timing;

/**
 * Walks along a time line: puts the clock to the next instant, does its steps, waits until they are
 * done. Steps of which no time is recorded are begun up to {@value #AHEAD} steps earlier; those
 * that say themselves when they occurred may arrive up to {@value #BEHIND} steps later.
 */
final class Walk {

    private static final int AHEAD = 64;
    private static final int BEHIND = 64;

    private final WaybillClient waybill;
    private final Schedule schedule;
    private final Consumer<Step> perform;
    private final Progress progress;
    private final CompletableFuture<?>[] done;
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Stopwatch stopwatch = new Stopwatch();
    private int begunEarlier;
    private int ended;

    Walk(WaybillClient waybill, Schedule schedule, Consumer<Step> perform, Progress progress) {
        this.waybill = waybill;
        this.schedule = schedule;
        this.perform = perform;
        this.progress = progress;
        this.done = new CompletableFuture<?>[schedule.steps().size()];
        IntStream.range(0, done.length).forEach(i -> done[i] = new CompletableFuture<Void>());
    }

    /** Walks to the end. Tells the steps that could not be done, and why. */
    List<String> walk() {
        try (threads) {
            int next = 0;
            while (next < done.length) {
                int end = schedule.endOfInstant(next);
                var instant = step(next).at();
                stopwatch.time("clock", () -> waybill.stopClockAt(instant));
                beginEarlier(end + AHEAD);
                begin(next, end);
                await(end - BEHIND);
                next = end;
            }
            await(done.length);
        }
        return List.copyOf(failures);
    }

    private void beginEarlier(int until) {
        for (; begunEarlier < Math.min(until, done.length); begunEarlier++) {
            if (step(begunEarlier).timing() == Timing.EARLIER) {
                begin(begunEarlier);
            }
        }
    }

    /** Does the steps of an instant; does not wait for those that may arrive later. */
    private void begin(int start, int end) {
        IntStream.range(start, end)
                .filter(i -> step(i).timing() != Timing.EARLIER)
                .forEach(this::begin);
        IntStream.range(start, end)
                .filter(i -> step(i).timing() != Timing.LATER)
                .forEach(i -> done[i].join());
    }

    private void await(int until) {
        for (; ended < until; ended++) {
            done[ended].join();
        }
    }

    private Step step(int i) {
        return schedule.steps().get(i);
    }

    private void begin(int i) {
        var before =
                IntStream.of(schedule.before().get(i))
                        .mapToObj(earlier -> done[earlier])
                        .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(before)
                .thenRunAsync(() -> perform(step(i)), threads)
                .whenComplete((nothing, failure) -> end(i, failure));
    }

    private void perform(Step step) {
        stopwatch.time(step.getClass().getSimpleName(), () -> perform.accept(step));
    }

    /** How long the steps took. */
    Stopwatch stopwatch() {
        return stopwatch;
    }

    /** A step that could not be done is told once; those after it may fail for themselves. */
    private void end(int i, @Nullable Throwable failure) {
        if (failure != null) {
            var cause = failure instanceof CompletionException ? failure.getCause() : failure;
            failures.add(
                    "%s of order %s: %s"
                            .formatted(
                                    step(i).getClass().getSimpleName(),
                                    step(i).order().id(),
                                    cause == null ? failure : cause.getMessage()));
        }
        progress.step();
        done[i].complete(null);
    }
}
