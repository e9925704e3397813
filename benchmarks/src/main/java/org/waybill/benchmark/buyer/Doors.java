package org.waybill.benchmark.buyer;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.waybill.benchmark.Complaint;
import org.waybill.benchmark.client.WaybillClient;
import org.waybill.benchmark.load.Ask;
import org.waybill.benchmark.load.Line;
import org.waybill.benchmark.load.Reply;
import tools.jackson.databind.JsonNode;

/** Where Waybills that share a database are asked. Who is put off asks again, at the next door. */
final class Doors implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LEAST_PAUSE = 50;
    private static final int MOST_PAUSE = 250;

    private final List<URI> doors;
    private final Map<URI, ConcurrentLinkedDeque<Line>> idle;
    private final AtomicLong position = new AtomicLong();
    private final LongAdder again = new LongAdder();

    Doors(List<URI> doors) {
        this.doors = List.copyOf(doors);
        this.idle =
                doors.stream()
                        .distinct()
                        .collect(
                                Collectors.toConcurrentMap(
                                        door -> door,
                                        door -> new ConcurrentLinkedDeque<>(),
                                        (one, same) -> one,
                                        ConcurrentHashMap::new));
    }

    /** How many there are. */
    int count() {
        return doors.size();
    }

    /** How often somebody had to ask again. */
    long again() {
        return again.sum();
    }

    /** The newest position that any answer named. */
    long position() {
        return position.get();
    }

    /** Asks until there is an answer that another attempt would not change. */
    Reply ask(int firstDoor, Ask ask) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        int door = firstDoor;
        var reply = once(door, ask);
        while (!settled(reply) && System.nanoTime() < until) {
            again.increment();
            long pause = ThreadLocalRandom.current().nextLong(LEAST_PAUSE, MOST_PAUSE);
            WaybillClient.rest(Duration.ofMillis(pause));
            door++;
            reply = once(door, ask);
        }
        position.accumulateAndGet(reply.position(), Math::max);
        return reply;
    }

    /** Does something that nobody may refuse. */
    void done(int door, Ask ask) {
        refuse(ask, ask(door, ask));
    }

    /** Reads, with everything that was told before. */
    JsonNode read(int door, String path) {
        var seen = (path.contains("?") ? "&" : "?") + "minPosition=" + position();
        var ask = Ask.get(path + seen);
        return refuse(ask, ask(door, ask)).json();
    }

    private static Reply refuse(Ask ask, Reply reply) {
        if (!reply.ok()) {
            throw new Complaint("%s: %d %s".formatted(ask.path(), reply.status(), reply.body()));
        }
        return reply;
    }

    private Reply once(int number, Ask ask) {
        var door = doors.get(Math.floorMod(number, doors.size()));
        var lines = idle.computeIfAbsent(door, any -> new ConcurrentLinkedDeque<>());
        var kept = lines.pollFirst();
        var line = kept == null ? new Line(door, ANSWER) : kept;
        try {
            return line.send(ask);
        } catch (IOException unanswered) {
            return Reply.NONE;
        } finally {
            lines.addFirst(line);
        }
    }

    private static boolean settled(Reply reply) {
        boolean later =
                reply.status() == Reply.NOTHING
                        || reply.putOff()
                        || reply.body().contains("idempotency.in-progress");
        return !later;
    }

    @Override
    public void close() {
        idle.values().forEach(lines -> lines.forEach(Doors::close));
    }

    private static void close(Line line) {
        try {
            line.close();
        } catch (IOException failure) {
            throw new Complaint("A connection does not end: %s".formatted(failure), failure);
        }
    }
}
