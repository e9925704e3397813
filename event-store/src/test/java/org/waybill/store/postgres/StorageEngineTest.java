package org.waybill.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.store.Database;
import org.waybill.store.Database.Happened;
import org.waybill.store.EventMetadata;

class StorageEngineTest {

    private final Database database = Database.fresh();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-05-04T10:00:00Z"));
    private final PostgresLog log = database.node(clock(), Duration.ofSeconds(60));
    private final PostgresEventStorageEngine engine = log.engine();

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    private List<? extends TrackedEventMessage<?>> tracked(long after) {
        return engine.readEvents(new GlobalSequenceTrackingToken(after), false).toList();
    }

    @Test
    void readsBackWhatWasAppended() {
        var appended = Given.event("thing-1", 0, Map.of(EventMetadata.ACTOR, "ann"));
        engine.appendEvents(appended);

        var read = engine.readEvents("thing-1").next();

        assertThat(read.getPayload()).isEqualTo(new Happened("thing-1#0"));
        assertThat(read.getIdentifier()).isEqualTo(appended.getIdentifier());
        assertThat(read.getType()).isEqualTo("Thing");
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getMetaData())
                .containsEntry(EventMetadata.ACTOR, "ann")
                .containsEntry(EventMetadata.POSITION, 1L)
                .containsEntry(EventMetadata.RECORDED_AT, "2026-05-04T10:00:00Z");
    }

    @Test
    void readsAnAggregateFromASequenceNumberOnAcrossPages() {
        engine.appendEvents(Given.events("thing-1", 0, 2 * LogReader.PAGE + 7));
        engine.appendEvents(Given.event("thing-2", 0));

        var stream = engine.readEvents("thing-1", 5);
        var sequences = stream.asStream().map(event -> event.getSequenceNumber()).toList();

        assertThat(sequences).hasSize(2 * LogReader.PAGE + 2).startsWith(5L).isSorted();
        assertThat(stream.getLastSequenceNumber()).isEqualTo(2 * LogReader.PAGE + 6);
        assertThat(engine.lastSequenceNumberFor("thing-1")).contains(2 * LogReader.PAGE + 6L);
        assertThat(engine.lastSequenceNumberFor("thing-3")).isEmpty();
    }

    @Test
    void readsNothingOfAnAggregateThatIsNot() {
        assertThat(engine.readEvents("nobody").hasNext()).isFalse();
        assertThat(engine.readSnapshot("nobody")).isEmpty();
    }

    @Test
    void readsEventsThatBelongToNoAggregate() {
        engine.appendEvents(GenericEventMessage.asEventMessage(new Happened("alone")));

        assertThat(tracked(0))
                .extracting(event -> (Object) event.getPayload())
                .containsExactly(new Happened("alone"));
        assertThat(log.events().addresses("")).isEmpty();
    }

    @Test
    void refusesASecondEventInTheSamePlaceAndKeepsNothingOfItsNeighboursInTheUnit() {
        engine.appendEvents(Given.event("thing-1", 0));

        assertThatThrownBy(
                        () ->
                                engine.appendEvents(
                                        Given.event("thing-2", 0), Given.event("thing-1", 0)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(
                        () ->
                                engine.appendEvents(
                                        Given.event("thing-3", 0), Given.event("thing-3", 0)))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(tracked(0)).hasSize(1);
    }

    @Test
    void refusesWhatTheDatabaseCannotHoldAndStaysOpen() {
        assertThatThrownBy(() -> engine.appendEvents(Given.event("nul\u0000", 0)))
                .isInstanceOf(EventStoreException.class);

        engine.appendEvents(Given.event("thing-1", 0));

        assertThat(tracked(0)).hasSize(1);
    }

    @Test
    void leavesNoGapsBehindWhatIsRefused() {
        engine.appendEvents(Given.event("thing-1", 0));
        assertThatThrownBy(() -> engine.appendEvents(Given.event("thing-1", 0)));
        engine.appendEvents(Given.event("thing-1", 1));

        assertThat(tracked(0))
                .extracting(TrackedEventMessage::trackingToken)
                .containsExactly(
                        new GlobalSequenceTrackingToken(1), new GlobalSequenceTrackingToken(2));
    }

    @Test
    void tracksFromATokenOnAcrossPages() {
        engine.appendEvents(Given.events("thing-1", 0, LogReader.PAGE + 10));

        assertThat(tracked(3)).hasSize(LogReader.PAGE + 7);
        assertThat(tracked(LogReader.PAGE + 10)).isEmpty();
        assertThat(engine.readEvents(null, false)).hasSize(LogReader.PAGE + 10);
    }

    @Test
    void createsTokensAtTheTailTheHeadAndAnInstant() {
        assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        engine.appendEvents(Given.events("thing-1", 0, 2));
        now.set(Instant.parse("2026-05-05T10:00:00Z"));
        engine.appendEvents(Given.event("thing-1", 2));

        assertThat(engine.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(engine.createTokenAt(Instant.parse("2026-05-04T10:00:00Z")))
                .isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(engine.createTokenAt(Instant.parse("2026-05-04T10:00:01Z")))
                .isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(engine.createTokenAt(Instant.parse("2027-01-01T00:00:00Z")))
                .isEqualTo(new GlobalSequenceTrackingToken(3));
    }

    @Test
    void neverRecordsBeforeTheLastEventThoughTheClockGoesBack() {
        engine.appendEvents(Given.event("thing-1", 0));
        now.set(Instant.parse("2026-05-04T09:00:00Z"));
        engine.appendEvents(
                Given.event(
                        "thing-1", 1, Map.of(EventMetadata.OCCURRED_AT, "2026-05-01T00:00:00Z")));

        var second = log.events().at(List.of(2L)).getFirst();

        assertThat(second.recordedAt()).isEqualTo("2026-05-04T10:00:00Z");
        assertThat(second.occurredAt()).isEqualTo("2026-05-01T00:00:00Z");
    }

    @Test
    void keepsTheNewestSnapshotAndIgnoresAnOlderOne() {
        engine.storeSnapshot(snapshot(new Remembered("nine"), 9));
        engine.storeSnapshot(snapshot(new Remembered("four"), 4));

        var snapshot = engine.readSnapshot("thing-1").orElseThrow();

        assertThat(snapshot.getPayload()).isEqualTo(new Remembered("nine"));
        assertThat(snapshot.getSequenceNumber()).isEqualTo(9);
    }

    @Test
    void ignoresASnapshotItCannotRead() {
        for (var change :
                List.of("type = 'gone.Away'", "payload = '{\"other\":1}'", "revision = '7'")) {
            engine.storeSnapshot(snapshot(new Remembered("nine"), 9));
            database.jdbc().update("update event_store.snapshot set " + change);

            assertThat(engine.readSnapshot("thing-1")).as(change).isEmpty();
        }
    }

    private static GenericDomainEventMessage<Remembered> snapshot(Remembered state, long sequence) {
        return new GenericDomainEventMessage<>("Thing", "thing-1", sequence, state);
    }

    /** A state worth a snapshot. */
    record Remembered(String what) {}
}
