package org.waybill.saga;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/** A log of what a test has let happen. Nobody but who tries again reads it. */
final class HandLog implements EventLog {

    private final Map<Long, RecordedEvent> events = new ConcurrentHashMap<>();

    void add(RecordedEvent event) {
        events.put(event.position(), event);
    }

    @Override
    public List<RecordedEvent> readable(Collection<Long> positions) {
        return new TreeSet<>(positions).stream().map(this::at).toList();
    }

    private RecordedEvent at(long position) {
        return Optional.ofNullable(events.get(position)).orElseThrow();
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public List<RecordedEvent> at(Collection<Long> positions) {
        return readable(positions);
    }

    @Override
    public List<RecordedEvent> readSince(String aggregateId, Instant recordedAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void catchUp() {}

    @Override
    public List<RecordedEvent> read(String aggregateId, long upTo) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void replay(long after, long upTo, Set<Class<?>> kinds, Consumer<Part> parts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> recordedAt(long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long positionAt(Instant instant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> addresses(String prefix) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Runnable listen(Consumer<List<RecordedEvent>> listener) {
        throw new UnsupportedOperationException();
    }
}
