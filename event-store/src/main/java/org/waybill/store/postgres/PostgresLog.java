package org.waybill.store.postgres;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.waybill.store.CommandRecords;
import org.waybill.store.EventLog;
import org.waybill.store.json.EventSerializer;

/** The log of one node, put together: what Axon appends through, and what everybody reads from. */
public final class PostgresLog implements AutoCloseable {

    private final Committer committer;
    private final PostgresEventStorageEngine engine;
    private final LogStream stream;
    private final EventLog events;
    private final CommandRecords records;

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
        committer =
                new Committer(
                        new BatchWriter(dataSource, clock),
                        tail::committed,
                        tail::look,
                        settings.poll(),
                        settings.patience());
        stream = new LogStream(reader, messages, tail);
        engine =
                new PostgresEventStorageEngine(
                        committer, reader, messages, new Snapshots(dataSource, snapshots), stream);
        events =
                new PostgresEventLog(
                        reader, messages, tail, new LogReplay(dataSource, serializer, messages));
        records = new PostgresCommandRecords(dataSource, clock);
        committer.start();
    }

    /**
     * How patient a log is.
     *
     * @param poll how often an idle node looks for what other nodes have appended
     * @param patience how long a lost database is waited for
     */
    public record Settings(Duration poll, Duration patience) {

        /** Those that do for most. */
        public static final Settings USUAL =
                new Settings(Duration.ofMillis(200), Duration.ofSeconds(10));
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

    /** For whoever answers commands. */
    public CommandRecords records() {
        return records;
    }

    /** Writes what is under way, then accepts no more. */
    @Override
    public void close() {
        committer.close();
    }
}
