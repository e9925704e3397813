package org.waybill.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.store.Database;
import org.waybill.store.Database.Happened;
import org.waybill.store.EventMetadata;
import org.waybill.store.RecordedEvent;

class EventLogTest {

    private final Database database = Database.fresh();
    private final PostgresLog log = database.node();

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void tellsAnEventWithAllItCarries() {
        var metadata =
                Map.of(
                        EventMetadata.COMMAND, "c-1",
                        EventMetadata.ACTOR, "ann",
                        EventMetadata.CAUSE, "c-1",
                        EventMetadata.CORRELATION, "talk",
                        EventMetadata.OCCURRED_AT, "2026-01-01T00:00:00Z");
        var heard = new CopyOnWriteArrayList<RecordedEvent>();
        log.events().listen(heard::addAll);
        var message = Given.event("thing-1", 0, metadata);
        log.engine().appendEvents(message);

        var event = log.events().read("thing-1", 1).getFirst();

        assertThat(event)
                .isEqualTo(
                        new RecordedEvent(
                                1,
                                message.getIdentifier(),
                                "thing-1",
                                0,
                                "test.Happened",
                                new Happened("thing-1#0"),
                                "c-1",
                                "ann",
                                "c-1",
                                "talk",
                                Instant.parse("2026-01-01T00:00:00Z"),
                                event.recordedAt()));
        assertThat(heard).containsExactly(event);
    }

    @Test
    void readsAnAggregateAsOfAPosition() {
        log.engine().appendEvents(Given.events("thing-1", 0, 2));
        log.engine().appendEvents(Given.events("thing-2", 0, 1));
        log.engine().appendEvents(Given.events("thing-1", 2, 2));

        assertThat(log.events().read("thing-1", 4))
                .extracting(RecordedEvent::sequence)
                .containsExactly(0L, 1L, 2L);
        assertThat(log.events().at(List.of(5L, 3L, 99L)))
                .extracting(RecordedEvent::position)
                .containsExactly(3L, 5L);
        assertThat(log.events().head()).isEqualTo(5);
    }

    @Test
    void findsThePositionOfAnInstant() {
        assertThat(log.events().positionAt(Instant.now())).isZero();
        log.engine().appendEvents(Given.events("thing-1", 0, 2));
        var recorded = log.events().at(List.of(2L)).getFirst().recordedAt();

        assertThat(log.events().positionAt(recorded)).isEqualTo(2);
        assertThat(log.events().positionAt(recorded.minusNanos(1_000))).isZero();
        assertThat(
                        log.events()
                                .positionAt(
                                        recorded.atOffset(ZoneOffset.UTC).plusYears(1).toInstant()))
                .isEqualTo(2);
    }

    @Test
    void listsAddressesByPrefixInOrder() {
        for (var address :
                List.of("stock/b", "stock/a", "stock_a", "order/1", "stock/ü", "stock/%")) {
            log.engine().appendEvents(Given.events(address, 0, 2));
        }

        assertThat(log.events().addresses("stock/"))
                .containsExactly("stock/%", "stock/a", "stock/b", "stock/ü");
        assertThat(log.events().addresses("nothing")).isEmpty();
    }

    @Test
    void aListenerHasHeardOfItBeforeTheCallerIsAnsweredAndNoLongerOnceItEnds() {
        var heard = new CopyOnWriteArrayList<Long>();
        var end =
                log.events().listen(events -> events.forEach(event -> heard.add(event.position())));

        log.engine().appendEvents(Given.events("thing-1", 0, 2));
        assertThat(heard).containsExactly(1L, 2L);

        end.run();
        log.engine().appendEvents(Given.events("thing-1", 2, 2));
        assertThat(heard).containsExactly(1L, 2L);
    }

    @Test
    void aListenerThatFailsHurtsNobody() {
        var heard = new CopyOnWriteArrayList<Long>();
        log.events()
                .listen(
                        events -> {
                            throw new IllegalStateException("not my day");
                        });
        log.events().listen(events -> events.forEach(event -> heard.add(event.position())));

        log.engine().appendEvents(Given.events("thing-1", 0, 1));

        assertThat(heard).containsExactly(1L);
    }

    @Test
    void aListenerHearsWhatOtherNodesAppendInOrderWithItsOwn() {
        var heard = new CopyOnWriteArrayList<Long>();
        log.events().listen(events -> events.forEach(event -> heard.add(event.position())));
        try (var other = database.node()) {
            other.engine().appendEvents(Given.events("thing-1", 0, LogReader.PAGE + 1));
        }
        log.engine().appendEvents(Given.event("thing-2", 0));

        assertThat(heard).hasSize(LogReader.PAGE + 2).isSorted().startsWith(1L);
    }

    @Test
    void aNodeThatAppendsNothingHearsOfOthersByPolling() throws InterruptedException {
        var heard = new CountDownLatch(3);
        try (var idle = database.node(java.time.Clock.systemUTC(), Duration.ofMillis(20))) {
            idle.events().listen(events -> events.forEach(event -> heard.countDown()));
            log.engine().appendEvents(Given.events("thing-1", 0, 3));

            assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
