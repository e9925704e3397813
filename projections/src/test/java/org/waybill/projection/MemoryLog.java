package org.waybill.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.waybill.domain.Stored;
import org.waybill.store.EventLog;
import org.waybill.store.EventMetadata;
import org.waybill.store.RecordedEvent;
import org.waybill.store.Unreadable;

/** A log that is gone when the test is. An event is recorded a second after the one before. */
public final class MemoryLog implements EventLog {

    public static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    /** Copied with each event, so that one thread may read what another one adds to. */
    private final List<RecordedEvent> events = new CopyOnWriteArrayList<>();

    private static final int PART = 50;

    private final Map<String, Long> lengths = new HashMap<>();

    /** Records an event of the aggregate at an address; its position. */
    public long append(String address, Object payload) {
        long position = events.size() + 1L;
        var at = BEGINNING.plusSeconds(position);
        long sequence = lengths.merge(address, 1L, Long::sum) - 1;
        events.add(
                new RecordedEvent(
                        position,
                        "event-" + position,
                        address,
                        sequence,
                        payload instanceof Unreadable lost
                                ? lost.type()
                                : payload.getClass().getAnnotation(Stored.class).value(),
                        payload,
                        "command-" + position,
                        "tester",
                        "cause-" + position,
                        "conversation",
                        at.minusMillis(250),
                        at));
        return position;
    }

    /** The events after one position and up to and with another, as a processor gets them. */
    public List<DomainEventMessage<?>> messages(long after, long upTo) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        between(after, upTo).forEach(event -> messages.add(message(event)));
        return messages;
    }

    private static DomainEventMessage<?> message(RecordedEvent event) {
        return new GenericDomainEventMessage<>(
                "aggregate",
                event.aggregateId(),
                event.sequence(),
                event.payload(),
                MetaData.with(EventMetadata.POSITION, event.position())
                        .and(EventMetadata.COMMAND, event.commandId())
                        .and(EventMetadata.ACTOR, event.actor())
                        .and(EventMetadata.CAUSE, event.cause())
                        .and(EventMetadata.CORRELATION, event.correlation())
                        .and(EventMetadata.OCCURRED_AT, event.occurredAt().toString())
                        .and(EventMetadata.RECORDED_AT, event.recordedAt().toString()));
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public void catchUp() {}

    @Override
    public List<RecordedEvent> readSince(String aggregateId, Instant recordedAt) {
        return read(aggregateId, head()).stream()
                .filter(event -> !event.recordedAt().isBefore(recordedAt))
                .toList();
    }

    @Override
    public List<RecordedEvent> read(String aggregateId, long upTo) {
        return events.stream()
                .filter(e -> e.aggregateId().equals(aggregateId) && e.position() <= upTo)
                .toList();
    }

    @Override
    public List<RecordedEvent> at(Collection<Long> positions) {
        return new TreeSet<>(positions)
                .stream().map(position -> events.get(position.intValue() - 1)).toList();
    }

    @Override
    public List<RecordedEvent> readable(Collection<Long> positions) {
        return at(positions);
    }

    /** In small parts, of which the last may be empty. */
    @Override
    public void replay(long after, long upTo, Set<Class<?>> kinds, Consumer<Part> parts) {
        for (long next = after; next < upTo; ) {
            long end = Math.min(upTo, next + PART);
            var part = between(next, end).filter(e -> wanted(kinds, e.payload())).toList();
            parts.accept(new Part(part, end));
            next = end;
        }
    }

    /** One by one: others may append meanwhile. */
    private Stream<RecordedEvent> between(long after, long upTo) {
        return LongStream.range(after, upTo).mapToObj(index -> events.get((int) index));
    }

    private static boolean wanted(Set<Class<?>> kinds, Object payload) {
        return payload instanceof Unreadable || kinds.stream().anyMatch(k -> k.isInstance(payload));
    }

    @Override
    public Optional<Instant> recordedAt(long position) {
        return events.stream()
                .filter(event -> event.position() == position)
                .map(RecordedEvent::recordedAt)
                .findFirst();
    }

    @Override
    public long positionAt(Instant instant) {
        return events.stream().filter(event -> !event.recordedAt().isAfter(instant)).count();
    }

    @Override
    public List<String> addresses(String prefix) {
        return lengths.keySet().stream()
                .filter(address -> address.startsWith(prefix))
                .sorted()
                .toList();
    }

    @Override
    public Runnable listen(Consumer<List<RecordedEvent>> listener) {
        return () -> {};
    }
}
