package org.waybill.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Reads the log itself. */
public interface EventLog {

    /** The position of the newest event; 0 when there is none. */
    long head();

    /** The events of one aggregate up to and with a position, in order. */
    List<RecordedEvent> read(String aggregateId, long upTo);

    /** The events of one aggregate recorded at an instant or later, in order. */
    List<RecordedEvent> readSince(String aggregateId, Instant recordedAt);

    /** The events at these positions, in order. */
    List<RecordedEvent> at(Collection<Long> positions);

    /** The newest position recorded at or before an instant; 0 when there is none. */
    long positionAt(Instant instant);

    /** The addresses of existing aggregates that begin with a prefix, in order. */
    List<String> addresses(String prefix);

    /**
     * Calls a listener with what was committed, in order of position, before the command that
     * caused it is answered. It must be quick and must not throw.
     *
     * @return ends the listening
     */
    Runnable listen(Consumer<List<RecordedEvent>> listener);

    /**
     * Lets listeners hear at once what other nodes have committed until now; they would in a moment
     * anyway.
     */
    void catchUp();
}
