package org.waybill.integration.axonserver;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import org.waybill.store.EventMetadata;
import org.waybill.store.StoredEvent;

/** What an event of ours looks like in an Axon Server: the same words, under the same names. */
final class Envelope {

    /** The metadata's key of the position in our log. */
    static final String POSITION = "waybillPosition";

    /**
     * The metadata's key of the event's own id, again: an event of another application that has
     * inherited our metadata has it too, but an id of its own.
     */
    static final String EVENT = "waybillEvent";

    /** Of what belongs to no aggregate; by its type the server knows what to refuse twice. */
    private static final String ALONE = "Event";

    private Envelope() {}

    static Event of(StoredEvent event) {
        var type = event.aggregateType();
        var message =
                Event.newBuilder()
                        .setMessageIdentifier(event.eventId())
                        .setAggregateType(type == null ? ALONE : type)
                        .setAggregateIdentifier(event.aggregateId())
                        .setAggregateSequenceNumber(event.sequence())
                        .setTimestamp(event.occurredAt().toEpochMilli())
                        .setPayload(payload(event));
        event.metadata().forEach((key, value) -> message.putMetaData(key, text(value)));
        return message.putMetaData(EventMetadata.RECORDED_AT, text(event.recordedAt().toString()))
                .putMetaData(EVENT, text(event.eventId()))
                .putMetaData(POSITION, number(event.position()))
                .build();
    }

    private static SerializedObject payload(StoredEvent event) {
        return SerializedObject.newBuilder()
                .setType(event.type())
                .setRevision(Integer.toString(event.revision()))
                .setData(ByteString.copyFromUtf8(event.payload()))
                .build();
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }

    private static MetaDataValue number(long value) {
        return MetaDataValue.newBuilder().setNumberValue(value).build();
    }

    /** Whether an event came from a Waybill. */
    static boolean isOurs(Event event) {
        return event.getMetaDataOrDefault(EVENT, MetaDataValue.getDefaultInstance())
                .getTextValue()
                .equals(event.getMessageIdentifier());
    }

    /** The position that one of ours has in the log it came from. */
    static long position(Event event) {
        return event.getMetaDataOrThrow(POSITION).getNumberValue();
    }
}
