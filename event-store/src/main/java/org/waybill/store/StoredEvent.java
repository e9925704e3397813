package org.waybill.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is written, for whoever hands it on without reading it.
 *
 * @param position its global position, gapless from 1
 * @param eventId its own id
 * @param aggregateType what sort of aggregate it belongs to; null if to none
 * @param aggregateId the address of the aggregate; the event's own id if it belongs to none
 * @param sequence its place in that aggregate, from 0
 * @param type its stored name
 * @param revision of that name
 * @param payload as JSON
 * @param metadata who, why and in which conversation, by the keys of {@link EventMetadata}
 * @param occurredAt when it happened in the world, UTC
 * @param recordedAt when it was recorded, UTC
 */
public record StoredEvent(
        long position,
        String eventId,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        String type,
        int revision,
        String payload,
        Map<String, String> metadata,
        Instant occurredAt,
        Instant recordedAt) {}
