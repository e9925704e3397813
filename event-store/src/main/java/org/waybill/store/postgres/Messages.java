package org.waybill.store.postgres;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.LazyDeserializingObject;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SimpleSerializedObject;
import org.waybill.store.EventMetadata;
import org.waybill.store.RecordedEvent;
import org.waybill.store.Unreadable;
import org.waybill.store.json.EventSerializer;

/** Turns messages into rows and rows into messages. A payload is read when somebody asks for it. */
final class Messages {

    private final EventSerializer serializer;

    Messages(EventSerializer serializer) {
        this.serializer = serializer;
    }

    /** What is to be written of a message. Its place in the log is found later. */
    Draft draft(EventMessage<?> message) {
        var payload = message.getPayload();
        var domain = message instanceof DomainEventMessage<?> event ? event : null;
        return new Draft(
                message.getIdentifier(),
                domain == null ? null : domain.getType(),
                domain == null ? message.getIdentifier() : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                serializer.typeOf(payload),
                payload,
                serializer.write(payload),
                message.getMetaData(),
                serializer.write(texts(message.getMetaData())),
                occurredAt(message));
    }

    private static Map<String, String> texts(MetaData metadata) {
        var texts = new TreeMap<String, String>();
        metadata.forEach(
                (key, value) -> {
                    if (value != null) {
                        texts.put(key, value.toString());
                    }
                });
        return texts;
    }

    private static Instant occurredAt(EventMessage<?> message) {
        var stated = message.getMetaData().get(EventMetadata.OCCURRED_AT);
        var instant = stated == null ? message.getTimestamp() : parsed(stated.toString());
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant parsed(String instant) {
        try {
            return Instant.parse(instant);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    EventMetadata.OCCURRED_AT + " is no instant: " + instant, e);
        }
    }

    /** For an aggregate. */
    DomainEventMessage<?> domain(Row row) {
        return new GenericDomainEventMessage<>(
                row.aggregateType(),
                row.aggregateId(),
                row.sequence(),
                message(row),
                row.occurredAt());
    }

    /** For a processor. */
    TrackedEventMessage<?> tracked(Row row) {
        var token = new GlobalSequenceTrackingToken(row.position());
        return row.aggregateType() == null
                ? new GenericTrackedEventMessage<>(token, trackedMessage(row), row::occurredAt)
                : new GenericTrackedDomainEventMessage<>(
                        token,
                        row.aggregateType(),
                        row.aggregateId(),
                        row.sequence(),
                        trackedMessage(row),
                        row::occurredAt);
    }

    /** What no class stands for is told as such: only its aggregate has to fail of it. */
    private Message<?> trackedMessage(Row row) {
        return serializer.types().knows(row.type().name())
                ? message(row)
                : new GenericMessage<>(row.eventId(), payload(row), metadata(row));
    }

    private Message<Object> message(Row row) {
        var type =
                new SimpleSerializedObject<>(
                        row.payload(),
                        String.class,
                        row.type().name(),
                        Integer.toString(row.type().revision()));
        return new SerializedMessage<>(
                row.eventId(),
                new LazyDeserializingObject<>(type, serializer),
                new LazyDeserializingObject<>(metadata(row)));
    }

    private MetaData metadata(Row row) {
        var entries = new HashMap<>(serializer.readEntries(row.metadata()));
        entries.put(EventMetadata.POSITION, row.position());
        entries.put(EventMetadata.RECORDED_AT, row.recordedAt().toString());
        return MetaData.from(entries);
    }

    /** For whoever reads the log itself and goes on past what cannot be read. */
    RecordedEvent readable(Row row) {
        return recorded(row, payload(row), serializer.readEntries(row.metadata()));
    }

    private Object payload(Row row) {
        try {
            return serializer.read(row.type(), row.payload());
        } catch (SerializationException e) {
            return new Unreadable(row.type().name(), String.valueOf(e.getMessage()));
        }
    }

    /** For whoever reads the log itself. */
    RecordedEvent recorded(Row row) {
        var payload = serializer.read(row.type(), row.payload());
        return recorded(row, payload, serializer.readEntries(row.metadata()));
    }

    /** What a draft has become. */
    RecordedEvent recorded(Draft draft, long position, Instant recordedAt) {
        return recorded(draft.at(position, recordedAt), draft.event(), draft.entries());
    }

    private static RecordedEvent recorded(Row row, Object payload, Map<String, ?> metadata) {
        return new RecordedEvent(
                row.position(),
                row.eventId(),
                row.aggregateId(),
                row.sequence(),
                row.type().name(),
                payload,
                text(metadata, EventMetadata.COMMAND),
                text(metadata, EventMetadata.ACTOR),
                text(metadata, EventMetadata.CAUSE),
                text(metadata, EventMetadata.CORRELATION),
                row.occurredAt(),
                row.recordedAt());
    }

    private static String text(Map<String, ?> metadata, String key) {
        var value = metadata.get(key);
        return value == null ? "" : value.toString();
    }
}
