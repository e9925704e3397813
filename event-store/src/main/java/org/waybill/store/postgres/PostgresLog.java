package org.waybill.store.postgres;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.waybill.store.AppendWatch;
import org.waybill.store.CommandRecords;
import org.waybill.store.EventLog;
import org.waybill.store.RecordedEvent;
import org.waybill.store.StoredLog;
import org.waybill.store.json.EventSerializer;

/** The log of one node, put together: what Axon appends through, and what everybody reads from. */
public final class PostgresLog implements AutoCloseable {

    private final Committer committer;
    private final PostgresEventStorageEngine engine;
    private final LogStream stream;
    private final EventLog events;
    private final StoredLog stored;
    private final PostgresCommandRecords records;
    private final AppendWatch watch;
    private final Snapshots snapshots;
    private final @Nullable Ear ear;

    /**
     * Begins to accept events. The tables must be there.
     *
     * @param dataSource the database; one connection at a time is used to append
     * @param clock tells when events are recorded
     * @param serializer for events
     * @param snapshots for snapshots
     * @param settings how patient to be
     */
    public PostgresLog(
            DataSource dataSource,
            Clock clock,
            EventSerializer serializer,
            Serializer snapshots,
            Settings settings) {
        var reader = new LogReader(dataSource);
        var messages = new Messages(serializer);
        var tail = new LogTail(reader, messages);
        this.snapshots = new Snapshots(dataSource, snapshots);
        var name = UUID.randomUUID().toString();
        watch = new AppendWatch(tail::seen, settings.shared() ? tail::look : () -> {});
        committer =
                new Committer(
                        new BatchWriter(dataSource, clock, settings.shared() ? name : null),
                        tail::committed,
                        tail::look,
                        settings.poll(),
                        settings.patience());
        stream = new LogStream(reader, messages, tail);
        engine =
                new PostgresEventStorageEngine(
                        committer, reader, messages, this.snapshots, stream, watch);
        var replay = new LogReplay(dataSource, serializer, messages);
        events = new PostgresEventLog(reader, messages, tail, watch, replay);
        stored = new PostgresStoredLog(reader, tail, serializer);
        records = new PostgresCommandRecords(dataSource, clock);
        if (settings.shared()) {
            tail.listenAbroad(this::heard);
        }
        ear = settings.shared() ? new Ear(dataSource, name, tail::look) : null;
        committer.start();
        if (ear != null) {
            ear.start();
        }
    }

    private void heard(List<RecordedEvent> events) {
        events.forEach(event -> watch.appendedAbroad(event.aggregateId(), event.position()));
    }

    /**
     * How patient a log is, and in what company.
     *
     * @param poll how often an idle node looks for what other nodes have appended
     * @param patience how long a lost database is waited for
     * @param shared whether other nodes may append to the same log
     */
    public record Settings(Duration poll, Duration patience, boolean shared) {

        /** For a node that has the log for itself. */
        public static final Settings ALONE =
                new Settings(Duration.ofMillis(200), Duration.ofSeconds(10), false);

        /** For a node beside others. */
        public static final Settings SHARED =
                new Settings(Duration.ofMillis(200), Duration.ofSeconds(10), true);
    }

    /** For Axon's event store. */
    public PostgresEventStorageEngine engine() {
        return engine;
    }

    /** For event processors. */
    public LogStream stream() {
        return stream;
    }

    /** For readers of the log itself. */
    public EventLog events() {
        return events;
    }

    /** For whoever hands on what is in the log. */
    public StoredLog stored() {
        return stored;
    }

    /** For whoever answers commands. */
    public CommandRecords records() {
        return records;
    }

    /** For whoever keeps states in memory. */
    public AppendWatch watch() {
        return watch;
    }

    /** How many snapshots were found to be old or damaged, and were done without. */
    public long ignoredSnapshots() {
        return snapshots.ignored();
    }

    /** Writes what is under way, then accepts no more. */
    @Override
    public void close() {
        committer.close();
        records.close();
        if (ear != null) {
            ear.close();
        }
    }
}
