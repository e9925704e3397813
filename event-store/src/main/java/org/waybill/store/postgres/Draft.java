package org.waybill.store.postgres;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waybill.store.json.StoredType;

/** An event on its way into the log. */
record Draft(
        String eventId,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        StoredType type,
        Object event,
        String payload,
        Map<String, ?> entries,
        String metadata,
        Instant occurredAt) {

    /** The place an event takes in its aggregate; nobody else may take it. */
    record Place(String aggregateId, long sequence) {}

    Place place() {
        return new Place(aggregateId, sequence);
    }

    Row at(long position, Instant recordedAt) {
        return new Row(
                position,
                eventId,
                aggregateType,
                aggregateId,
                sequence,
                type,
                payload,
                metadata,
                occurredAt,
                recordedAt);
    }
}
