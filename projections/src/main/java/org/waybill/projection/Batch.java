package org.waybill.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.waybill.store.RecordedEvent;

/**
 * The messages of one transaction. None is looked into before the end, where a failure undoes the
 * transaction whatever the processor makes of failures on the way.
 */
final class Batch {

    private final List<EventMessage<?>> messages = new ArrayList<>();

    void add(EventMessage<?> message) {
        messages.add(message);
    }

    /** The position of its last event, concerning or not. */
    long last() {
        return messages.stream().mapToLong(RecordedEvents::position).max().orElse(0);
    }

    /** The concerning ones that a reader who is at a position has not seen. */
    List<RecordedEvent> after(long position, Predicate<Class<?>> concerning) {
        return messages.stream()
                .filter(message -> RecordedEvents.position(message) > position)
                .filter(message -> concerning.test(message.getPayloadType()))
                .map(RecordedEvents::of)
                .toList();
    }
}
