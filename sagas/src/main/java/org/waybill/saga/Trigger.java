package org.waybill.saga;

import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.waybill.domain.AggregateCommand;
import org.waybill.store.EventMetadata;
import org.waybill.store.RecordedEvent;

/**
 * The event that makes a process react.
 *
 * @param correlation the conversation it belongs to
 * @param occurredAt when it happened in the world
 * @param at now
 */
public record Trigger(String eventId, String correlation, Instant occurredAt, Instant at) {

    /** As the log delivered it. */
    public static Trigger of(EventMessage<?> message, Instant at) {
        var metadata = message.getMetaData();
        var correlation = metadata.getOrDefault(EventMetadata.CORRELATION, message.getIdentifier());
        var occurredAt = metadata.getOrDefault(EventMetadata.OCCURRED_AT, message.getTimestamp());
        return new Trigger(
                message.getIdentifier(),
                correlation.toString(),
                Instant.parse(occurredAt.toString()),
                at);
    }

    /** As it stands in the log. */
    static Trigger of(RecordedEvent event, Instant at) {
        var correlation = event.correlation().isEmpty() ? event.eventId() : event.correlation();
        return new Trigger(event.eventId(), correlation, event.occurredAt(), at);
    }

    /** A command that says what happened when this event did. */
    public Send told(AggregateCommand command) {
        return new Send(command, occurredAt);
    }

    /** A command that asks for something now. */
    public Send asked(AggregateCommand command) {
        return new Send(command, at);
    }

    /** The id of the command at this place of the reaction. */
    String id(int place) {
        return eventId + "/" + place;
    }
}
