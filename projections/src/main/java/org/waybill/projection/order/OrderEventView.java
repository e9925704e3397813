package org.waybill.projection.order;

import java.time.Instant;
import org.waybill.store.RecordedEvent;
import tools.jackson.databind.JsonNode;

/**
 * An event as it is told to those who ask about an order.
 *
 * @param eventId its own id, by which the causes of others name it
 * @param aggregate the address of what it happened to
 * @param sequence its place in that history, from 0
 */
public record OrderEventView(
        long position,
        String eventId,
        String type,
        String aggregate,
        long sequence,
        String actor,
        String command,
        String cause,
        String correlation,
        Instant occurredAt,
        Instant recordedAt,
        JsonNode payload) {

    static OrderEventView of(RecordedEvent event, JsonNode payload) {
        return new OrderEventView(
                event.position(),
                event.eventId(),
                event.type(),
                event.aggregateId(),
                event.sequence(),
                event.actor(),
                event.commandId(),
                event.cause(),
                event.correlation(),
                event.occurredAt(),
                event.recordedAt(),
                payload);
    }
}
