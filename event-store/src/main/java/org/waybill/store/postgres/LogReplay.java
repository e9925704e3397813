package org.waybill.store.postgres;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.waybill.store.EventLog.Part;
import org.waybill.store.RecordedEvent;
import org.waybill.store.json.EventSerializer;

/**
 * Reads large parts of the log as fast as may be: several at once, each copied out of the database
 * and decoded by a thread of its own, while the part before is taken.
 */
final class LogReplay {

    /** Positions in a part. */
    static final int PART = 20_000;

    private static final int MOST_AT_ONCE = 4;

    private final DataSource dataSource;
    private final EventSerializer serializer;
    private final Messages messages;

    LogReplay(DataSource dataSource, EventSerializer serializer, Messages messages) {
        this.dataSource = dataSource;
        this.serializer = serializer;
        this.messages = messages;
    }

    void run(long after, long upTo, Set<Class<?>> kinds, Consumer<Part> parts) {
        var types = types(kinds);
        int atOnce = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST_AT_ONCE);
        Queue<Future<Part>> coming = new ArrayDeque<>();
        try (var readers = Executors.newFixedThreadPool(atOnce)) {
            long next = after;
            while (next < upTo || !coming.isEmpty()) {
                while (next < upTo && coming.size() < atOnce) {
                    long end = Math.min(upTo, next + PART);
                    coming.add(read(readers, next, end, types));
                    next = end;
                }
                parts.accept(taken(coming.remove()));
            }
        }
    }

    private Future<Part> read(ExecutorService readers, long after, long upTo, String types) {
        return readers.submit(
                () -> {
                    List<RecordedEvent> events = new ArrayList<>(PART);
                    try (var rows = new CopiedRows(dataSource, after, upTo, types)) {
                        rows.forEach(row -> events.add(messages.readable(row)));
                    }
                    return new Part(events, upTo);
                });
    }

    private static Part taken(Future<Part> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The log cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the log", e);
        }
    }

    /** The wanted names, and whatever has a name that nobody knows. */
    private String types(Set<Class<?>> kinds) {
        var types = serializer.types();
        return "(type in (%s) or type not in (%s))"
                .formatted(quoted(types.namesOf(kinds)), quoted(types.names()));
    }

    private static String quoted(Set<String> names) {
        return new TreeSet<>(names)
                .stream()
                        .map(name -> "'" + name.replace("'", "''") + "'")
                        .collect(Collectors.joining(", "));
    }
}
