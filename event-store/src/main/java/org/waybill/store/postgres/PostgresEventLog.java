package org.waybill.store.postgres;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.waybill.store.AppendWatch;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;

/** The log, for those who read it by themselves. */
final class PostgresEventLog implements EventLog {

    private final LogReader reader;
    private final Messages messages;
    private final LogTail tail;
    private final AppendWatch watch;
    private final LogReplay replay;

    PostgresEventLog(
            LogReader reader,
            Messages messages,
            LogTail tail,
            AppendWatch watch,
            LogReplay replay) {
        this.reader = reader;
        this.watch = watch;
        this.messages = messages;
        this.tail = tail;
        this.replay = replay;
    }

    @Override
    public long head() {
        return reader.head();
    }

    @Override
    public List<RecordedEvent> read(String aggregateId, long upTo) {
        return reader.all(aggregateId, 0, upTo).stream().map(messages::recorded).toList();
    }

    @Override
    public void each(String aggregateId, long upTo, Consumer<RecordedEvent> taker) {
        new Pages(row -> reader.of(aggregateId, row == null ? 0 : row.sequence() + 1, upTo))
                .stream().map(messages::recorded).forEach(taker);
    }

    @Override
    public List<RecordedEvent> readSince(String aggregateId, Instant recordedAt) {
        // Who has locked it decides on a state that holds what is still being written.
        watch.await(aggregateId);
        long first = reader.sequenceAt(aggregateId, recordedAt);
        return reader.all(aggregateId, first, Long.MAX_VALUE).stream()
                .map(messages::recorded)
                .toList();
    }

    @Override
    public void catchUp() {
        watch.listen();
    }

    @Override
    public List<RecordedEvent> at(Collection<Long> positions) {
        return reader.at(positions).stream().map(messages::recorded).toList();
    }

    @Override
    public List<RecordedEvent> readable(Collection<Long> positions) {
        return reader.at(positions).stream().map(messages::readable).toList();
    }

    @Override
    public void replay(long after, long upTo, Set<Class<?>> kinds, Consumer<Part> parts) {
        replay.run(after, upTo, kinds, parts);
    }

    @Override
    public Optional<Instant> recordedAt(long position) {
        return reader.recordedAt(position);
    }

    @Override
    public long positionAt(Instant instant) {
        return reader.upTo(instant);
    }

    @Override
    public List<String> addresses(String prefix) {
        return reader.addresses(prefix);
    }

    @Override
    public Runnable listen(Consumer<List<RecordedEvent>> listener) {
        return tail.listen(listener);
    }
}
