package org.waybill.projection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.waybill.store.RecordedEvent;

/** The events of one transaction that concern a projection, and how far they reach. */
final class Batch {

    private final List<RecordedEvent> events = new ArrayList<>();
    private long last;

    void add(EventMessage<?> message, boolean concerning) {
        last = Math.max(last, RecordedEvents.position(message));
        if (concerning) {
            events.add(RecordedEvents.of(message));
        }
    }

    /** The position of its last event, concerning or not. */
    long last() {
        return last;
    }

    /** Those that a reader who is at a position has not seen. */
    List<RecordedEvent> after(long position) {
        return events.stream().filter(event -> event.position() > position).toList();
    }
}
