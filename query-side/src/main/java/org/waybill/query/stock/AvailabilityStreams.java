package org.waybill.query.stock;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.Method;
import org.waybill.projection.stock.AvailabilityChanges.Changes;
import org.waybill.query.UnansweredException;

/** Streams of changes that are open, each with a thread of its own that waits for the next. */
@Component
class AvailabilityStreams implements SmartLifecycle {

    private static final int MOST = 1_000;
    private static final long WITHOUT_END = 0;

    /** So often a silent stream says that it is still there. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final AvailabilityTicker ticker;
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean running;

    AvailabilityStreams(AvailabilityTicker ticker) {
        this.ticker = ticker;
    }

    /** A stream of what changes after a position. */
    SseEmitter open(long after, ChannelId channel, @Nullable Method method) {
        // Refuses a channel that there is not, before anything is sent.
        var first = ticker.changes(after, channel, method);
        if (open.incrementAndGet() > MOST) {
            open.decrementAndGet();
            throw UnansweredException.tooMany(
                    "availability.too-many-streams",
                    "%d streams are open on this node, and no more can be.".formatted(MOST));
        }
        var stream = new SseEmitter(WITHOUT_END);
        var gone = new AtomicBoolean();
        stream.onCompletion(() -> gone.set(true));
        stream.onError(error -> gone.set(true));
        Thread.ofVirtual().start(() -> follow(stream, gone, first, channel, method));
        return stream;
    }

    private void follow(
            SseEmitter stream,
            AtomicBoolean gone,
            Changes first,
            ChannelId channel,
            @Nullable Method method) {
        try (var ticking = ticker.join()) {
            var next = first;
            tell(stream, next);
            while (running && !gone.get()) {
                if (next.more() || ticking.await(next.upTo(), SILENCE)) {
                    next = ticker.changes(next.upTo(), channel, method);
                    tell(stream, next);
                } else {
                    stream.send(SseEmitter.event().comment("nothing new"));
                }
            }
            stream.complete();
        } catch (IOException | InterruptedException | RuntimeException e) {
            stream.completeWithError(e);
        } finally {
            open.decrementAndGet();
        }
    }

    /** Who comes back after the last of these goes on after all of them. */
    private static void tell(SseEmitter stream, Changes some) throws IOException {
        for (var item : some.items()) {
            stream.send(SseEmitter.event().name("availability").data(item));
        }
        if (!some.items().isEmpty()) {
            var position = Long.toString(some.upTo());
            stream.send(SseEmitter.event().id(position).name("position").data(position));
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Lets streams end before the server waits for them. */
    @Override
    public void stop() {
        running = false;
        ticker.wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
