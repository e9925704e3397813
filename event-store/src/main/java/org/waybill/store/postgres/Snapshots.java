package org.waybill.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.store.fault.Point;

/**
 * The newest state of each aggregate that was worth keeping. What cannot be read any more counts as
 * absent.
 */
final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final String UPSERT =
            """
            insert into event_store.snapshot as old
                (aggregate_id, aggregate_type, event_id, sequence, type, revision, payload, occurred_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (aggregate_id) do update set
                event_id = excluded.event_id, sequence = excluded.sequence, type = excluded.type,
                revision = excluded.revision, payload = excluded.payload, occurred_at = excluded.occurred_at
            where old.sequence <= excluded.sequence
            """;
    private static final String SELECT =
            """
            select aggregate_type, event_id, sequence, type, revision, payload, occurred_at
            from event_store.snapshot where aggregate_id = ?
            """;

    private final JdbcTemplate jdbc;
    private final Serializer serializer;
    private final LongAdder ignored = new LongAdder();

    Snapshots(DataSource dataSource, Serializer serializer) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.serializer = serializer;
    }

    void store(DomainEventMessage<?> snapshot) {
        var state = snapshot.serializePayload(serializer, String.class);
        Point.DURING_SNAPSHOT.pass();
        jdbc.update(
                UPSERT,
                snapshot.getAggregateIdentifier(),
                snapshot.getType(),
                snapshot.getIdentifier(),
                snapshot.getSequenceNumber(),
                state.getType().getName(),
                state.getType().getRevision(),
                state.getData(),
                snapshot.getTimestamp().atOffset(ZoneOffset.UTC));
    }

    Optional<DomainEventMessage<?>> read(String aggregateId) {
        return jdbc.query(SELECT, (row, number) -> Kept.read(row), aggregateId).stream()
                .findFirst()
                .flatMap(kept -> message(aggregateId, kept));
    }

    private Optional<DomainEventMessage<?>> message(String aggregateId, Kept kept) {
        try {
            return Optional.of(
                    new GenericDomainEventMessage<>(
                            kept.aggregateType(),
                            aggregateId,
                            kept.sequence(),
                            new GenericMessage<>(
                                    kept.eventId(), state(kept), MetaData.emptyInstance()),
                            kept.occurredAt()));
        } catch (RuntimeException | LinkageError e) {
            ignored.increment();
            LOG.warn("The snapshot of {} is ignored: {}", aggregateId, e.getMessage());
            return Optional.empty();
        }
    }

    /** How many were of no use. */
    long ignored() {
        return ignored.sum();
    }

    private Object state(Kept kept) {
        var stored =
                new SimpleSerializedObject<>(
                        kept.payload(), String.class, kept.type(), kept.revision());
        var today = serializer.typeForClass(serializer.classForType(stored.getType()));
        if (!Objects.equals(kept.revision(), today.getRevision())) {
            throw new SerializationException("it is of revision " + kept.revision());
        }
        Object state = serializer.deserialize(stored);
        if (state instanceof UnknownSerializedType) {
            throw new SerializationException("there is no class " + kept.type());
        }
        return state;
    }

    /** A snapshot as the table holds it. */
    private record Kept(
            String aggregateType,
            String eventId,
            long sequence,
            String type,
            @Nullable String revision,
            String payload,
            Instant occurredAt) {

        static Kept read(ResultSet row) throws SQLException {
            return new Kept(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getObject(7, OffsetDateTime.class).toInstant());
        }
    }
}
