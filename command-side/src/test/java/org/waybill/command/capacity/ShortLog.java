package org.waybill.command.capacity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/** A log in which a few things have happened, and nothing happens any more. */
record ShortLog(Map<String, Object> events) implements EventLog {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public List<RecordedEvent> read(String aggregateId, long upTo) {
        return Optional.ofNullable(events.get(aggregateId)).stream()
                .map(event -> recorded(aggregateId, event))
                .toList();
    }

    @Override
    public List<RecordedEvent> readSince(String aggregateId, Instant recordedAt) {
        return List.of();
    }

    @Override
    public List<RecordedEvent> at(Collection<Long> positions) {
        return List.of();
    }

    @Override
    public List<RecordedEvent> readable(Collection<Long> positions) {
        return List.of();
    }

    @Override
    public void replay(long after, long upTo, Set<Class<?>> kinds, Consumer<Part> parts) {}

    @Override
    public Optional<Instant> recordedAt(long position) {
        return Optional.of(THEN);
    }

    @Override
    public long positionAt(Instant instant) {
        return head();
    }

    @Override
    public List<String> addresses(String prefix) {
        return events.keySet().stream().filter(address -> address.startsWith(prefix)).toList();
    }

    @Override
    public Runnable listen(Consumer<List<RecordedEvent>> listener) {
        return () -> {};
    }

    @Override
    public void catchUp() {}

    private static RecordedEvent recorded(String address, Object event) {
        return new RecordedEvent(
                1, "e", address, 0, "t", event, "c", "a", "cause", "k", THEN, THEN);
    }
}
