package org.waybill.store;

import java.time.Instant;

/**
 * An event as it stands in the log.
 *
 * @param position its global position, gapless from 1
 * @param eventId its own id
 * @param aggregateId the address of the aggregate it belongs to
 * @param sequence its place in that aggregate, from 0
 * @param type its stored name
 * @param payload the event
 * @param commandId the command it followed from
 * @param actor who
 * @param cause why: what made the actor send the command
 * @param correlation the conversation it belongs to
 * @param occurredAt when it happened in the world, UTC
 * @param recordedAt when it was recorded, UTC; never decreases with the position
 */
public record RecordedEvent(
        long position,
        String eventId,
        String aggregateId,
        long sequence,
        String type,
        Object payload,
        String commandId,
        String actor,
        String cause,
        String correlation,
        Instant occurredAt,
        Instant recordedAt) {}
