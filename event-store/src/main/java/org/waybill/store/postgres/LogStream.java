package org.waybill.store.postgres;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log as a source for event processors, which a commit wakes at once. Being gapless, it never
 * skips an event.
 */
public final class LogStream implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final LogReader reader;
    private final Newest newest;
    private final LogTail tail;

    LogStream(LogReader reader, Messages messages, LogTail tail) {
        this.reader = reader;
        this.newest = new Newest(reader, messages);
        this.tail = tail;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        tail.look();
        return new LogCursor(newest, tail, position(token));
    }

    static long position(@Nullable TrackingToken token) {
        return switch (token == null ? null : WrappedToken.unwrapLowerBound(token)) {
            case null -> 0;
            case GlobalSequenceTrackingToken global -> global.getGlobalIndex();
            case TrackingToken foreign ->
                    throw new IllegalArgumentException("Not a token of this log: " + foreign);
        };
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(reader.before(instant));
    }
}
