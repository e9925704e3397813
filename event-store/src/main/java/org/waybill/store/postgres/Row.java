package org.waybill.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.waybill.store.json.StoredType;

/** One event as the table holds it. */
record Row(
        long position,
        String eventId,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        StoredType type,
        String payload,
        String metadata,
        Instant occurredAt,
        Instant recordedAt) {

    static final String SELECT =
            """
            select position, event_id, aggregate_type, aggregate_id, sequence, type, revision,
                   payload, metadata, occurred_at, recorded_at
            from event_store.event
            """;

    static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                new StoredType(row.getString(6), row.getInt(7)),
                row.getString(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }
}
