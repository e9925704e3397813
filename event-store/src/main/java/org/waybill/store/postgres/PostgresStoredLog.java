package org.waybill.store.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waybill.store.StoredEvent;
import org.waybill.store.StoredLog;
import org.waybill.store.json.EventSerializer;

/** The rows of the log, as they are. */
final class PostgresStoredLog implements StoredLog {

    private final LogReader reader;
    private final LogTail tail;
    private final EventSerializer serializer;

    PostgresStoredLog(LogReader reader, LogTail tail, EventSerializer serializer) {
        this.reader = reader;
        this.tail = tail;
        this.serializer = serializer;
    }

    @Override
    public long head() {
        return reader.head();
    }

    @Override
    public Optional<StoredEvent> at(long position) {
        return reader.at(List.of(position)).stream().map(this::stored).findFirst();
    }

    @Override
    public List<StoredEvent> after(long position, int most) {
        return reader.after(position, most).stream().map(this::stored).toList();
    }

    @Override
    public boolean await(long position, Duration patience) throws InterruptedException {
        tail.await(position, () -> false, patience.toNanos());
        return tail.seen() > position;
    }

    private StoredEvent stored(Row row) {
        return new StoredEvent(
                row.position(),
                row.eventId(),
                row.aggregateType(),
                row.aggregateId(),
                row.sequence(),
                row.type().name(),
                row.type().revision(),
                row.payload(),
                metadata(row),
                row.occurredAt(),
                row.recordedAt());
    }

    private Map<String, String> metadata(Row row) {
        return serializer.readEntries(row.metadata()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
    }
}
