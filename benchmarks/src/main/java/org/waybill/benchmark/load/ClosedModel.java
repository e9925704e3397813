package org.waybill.benchmark.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.Parallel;

/** Callers who ask again as soon as they are answered, each over a connection of its own. */
public final class ClosedModel implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Line> lines;

    /** So many callers. */
    public ClosedModel(URI base, int callers) {
        lines = IntStream.range(0, callers).mapToObj(i -> new Line(base, PATIENCE)).toList();
    }

    /**
     * Lets them ask for a time.
     *
     * @throws Complaint if anything is not done
     */
    public Lap run(Duration time, Supplier<Ask> asks) {
        return Lap.run(
                lines.size(),
                time,
                Thread.ofPlatform().factory(),
                caller -> () -> done(lines.get(caller), asks.get()));
    }

    /**
     * Has them ask all of it.
     *
     * @param answered is told each answer, by several threads
     * @throws Complaint if anything is not done
     */
    public void each(Collection<Ask> asks, BiConsumer<Ask, Reply> answered) {
        var left = new ConcurrentLinkedQueue<>(asks);
        Parallel.each(
                lines,
                line -> {
                    for (var ask = left.poll(); ask != null; ask = left.poll()) {
                        answered.accept(ask, done(line, ask));
                    }
                });
    }

    private static Reply done(Line line, Ask ask) {
        var reply = Reply.NONE;
        try {
            reply = line.send(ask);
        } catch (IOException failure) {
            throw new Complaint(
                    "%s %s is not answered: %s".formatted(ask.method(), ask.path(), failure),
                    failure);
        }
        if (!reply.ok()) {
            throw new Complaint(
                    "%s %s: %d %s"
                            .formatted(ask.method(), ask.path(), reply.status(), reply.body()));
        }
        return reply;
    }

    @Override
    public void close() {
        for (var line : lines) {
            try {
                line.close();
            } catch (IOException failure) {
                throw new Complaint("A connection does not end: %s".formatted(failure), failure);
            }
        }
    }
}
