package org.waybill.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the log itself. */
public interface EventLog {

    /** The position of the newest event; 0 when there is none. */
    long head();

    /** The events of one aggregate up to and with a position, in order. */
    List<RecordedEvent> read(String aggregateId, long upTo);

    /** Hands over the events of one aggregate up to and with a position, in order, however many. */
    default void each(String aggregateId, long upTo, Consumer<RecordedEvent> taker) {
        read(aggregateId, upTo).forEach(taker);
    }

    /**
     * The events of one aggregate recorded at an instant or later, in order; with those that this
     * node has decided before and not yet written.
     */
    List<RecordedEvent> readSince(String aggregateId, Instant recordedAt);

    /** The events at these positions, in order. */
    List<RecordedEvent> at(Collection<Long> positions);

    /** The same, where a payload that cannot be read is an {@link Unreadable}. */
    List<RecordedEvent> readable(Collection<Long> positions);

    /**
     * Hands over the events after a position, up to and with another, in order and in parts, and
     * reads ahead while a part is taken. A payload that cannot be read is an {@link Unreadable}.
     *
     * @param kinds the interfaces of the events that are wanted; those that no class stands for
     *     come too, since nobody can say what they are
     * @param parts takes a part, in the caller's thread; a part may be empty
     */
    void replay(long after, long upTo, Set<Class<?>> kinds, Consumer<Part> parts);

    /**
     * A part of the log.
     *
     * @param events those that are wanted
     * @param upTo the position up to which they are all there
     */
    record Part(List<RecordedEvent> events, long upTo) {}

    /** When the event at a position was recorded; empty where there is none. */
    Optional<Instant> recordedAt(long position);

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
