package org.waybill.store.postgres;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * One reader's place in the log. It asks the database only if the end of the log is known to lie
 * ahead, and may be used by several threads.
 */
final class LogCursor implements TrackingEventStream {

    private final LogReader reader;
    private final Messages messages;
    private final LogTail tail;
    private final Queue<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private long position;
    private @Nullable Runnable deaf;
    private volatile boolean closed;

    LogCursor(LogReader reader, Messages messages, LogTail tail, long position) {
        this.reader = reader;
        this.messages = messages;
        this.tail = tail;
        this.position = position;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        if (fetched.isEmpty() && !closed && position < tail.seen()) {
            fetch();
        }
        return Optional.ofNullable(fetched.peek());
    }

    private void fetch() {
        for (var row : reader.after(position)) {
            fetched.add(messages.tracked(row));
            position = row.position();
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
        deaf = callback == null || closed ? null : tail.onMove(callback);
        return true;
    }

    @Override
    public void close() {
        closed = true;
        setOnAvailableCallback(null);
        tail.nudge();
    }
}
