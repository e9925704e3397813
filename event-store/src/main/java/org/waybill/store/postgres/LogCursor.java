package org.waybill.store.postgres;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * One reader's place in the log. It asks the database only if the end of the log is known to lie
 * ahead, and may be used by several threads.
 *
 * <p>A reader who lets itself be called rests after each fetch, the longer the more there was:
 * where commits follow each other closely, it takes many of them at a time instead of each for
 * itself.
 */
final class LogCursor implements TrackingEventStream {

    private static final long REST_PER_EVENT = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(20);

    private final Newest newest;
    private final LogTail tail;
    private final Queue<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private long position;
    private long restedAt = System.nanoTime();
    private @Nullable Runnable callback;
    private @Nullable Runnable deaf;
    private volatile boolean closed;

    LogCursor(Newest newest, LogTail tail, long position) {
        this.newest = newest;
        this.tail = tail;
        this.position = position;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        if (fetched.isEmpty() && !closed && !rests() && position < tail.seen()) {
            fetch();
        }
        return Optional.ofNullable(fetched.peek());
    }

    private void fetch() {
        var page = newest.after(position);
        fetched.addAll(page);
        position += page.size();
        if (callback != null && page.size() < LogReader.PAGE) {
            rest(Math.min(page.size() * REST_PER_EVENT, LONGEST_REST));
        }
    }

    private boolean rests() {
        return callback != null && restedAt - System.nanoTime() > 0;
    }

    private void rest(long nanos) {
        restedAt = System.nanoTime() + nanos;
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(this::call);
    }

    /** While it rests, the end of the rest will call. */
    private void call() {
        Runnable called;
        synchronized (this) {
            called = rests() ? null : callback;
        }
        if (called != null) {
            called.run();
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (peek().isEmpty() && timeout > 0) {
            tail.await(position(), () -> closed, unit.toNanos(timeout));
        }
        return peek().isPresent();
    }

    private synchronized long position() {
        return position;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!closed) {
            synchronized (this) {
                if (peek().isPresent()) {
                    return fetched.remove();
                }
            }
            tail.await(position(), () -> closed, Long.MAX_VALUE / 2);
        }
        throw new NoSuchElementException("The stream is closed");
    }

    /** The callback is run by the thread that commits, once the events can be read. */
    @Override
    public synchronized boolean setOnAvailableCallback(@Nullable Runnable callback) {
        if (deaf != null) {
            deaf.run();
        }
        this.callback = callback;
        deaf = callback == null || closed ? null : tail.onMove(this::call);
        return true;
    }

    @Override
    public void close() {
        closed = true;
        setOnAvailableCallback(null);
        tail.nudge();
    }
}
