package org.waybill.projection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.waybill.domain.Stored;
import org.waybill.store.EventMetadata;
import org.waybill.store.RecordedEvent;
import org.waybill.store.Unreadable;

/** Reads a message as the log would tell it. */
final class RecordedEvents {

    private RecordedEvents() {}

    static RecordedEvent of(EventMessage<?> message) {
        var domain = message instanceof DomainEventMessage<?> event ? event : null;
        var payload = payload(message);
        return new RecordedEvent(
                position(message),
                message.getIdentifier(),
                domain == null ? "" : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                payload instanceof Unreadable unreadable
                        ? unreadable.type()
                        : type(message.getPayloadType()),
                payload,
                text(message, EventMetadata.COMMAND),
                text(message, EventMetadata.ACTOR),
                text(message, EventMetadata.CAUSE),
                text(message, EventMetadata.CORRELATION),
                instant(message, EventMetadata.OCCURRED_AT),
                instant(message, EventMetadata.RECORDED_AT));
    }

    private static Object payload(EventMessage<?> message) {
        try {
            return message.getPayload();
        } catch (SerializationException e) {
            return new Unreadable(type(message.getPayloadType()), String.valueOf(e.getMessage()));
        }
    }

    static long position(EventMessage<?> message) {
        return switch (message.getMetaData().get(EventMetadata.POSITION)) {
            case Number number -> number.longValue();
            case String text -> Long.parseLong(text);
            case null, default -> tracked(message);
        };
    }

    private static long tracked(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> event) {
            return event.trackingToken().position().orElseThrow();
        }
        throw new IllegalArgumentException("An event without a position: " + message);
    }

    private static String type(Class<?> payload) {
        var stored = payload.getAnnotation(Stored.class);
        return stored == null ? payload.getName() : stored.value();
    }

    private static String text(EventMessage<?> message, String key) {
        var value = message.getMetaData().get(key);
        return value == null ? "" : value.toString();
    }

    /** As precise as the database. */
    private static Instant instant(EventMessage<?> message, String key) {
        var text = text(message, key);
        var instant = text.isEmpty() ? message.getTimestamp() : Instant.parse(text);
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
