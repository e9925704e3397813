package org.waybill.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.store.Database;
import org.waybill.store.EventMetadata;
import org.waybill.store.StoredEvent;

class StoredLogTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Database database = Database.fresh();
    private final PostgresLog log = database.node();

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void tellsAnEventWordForWord() {
        var message =
                Given.event(
                        "thing-1",
                        0,
                        Map.of(
                                EventMetadata.ACTOR,
                                "ann",
                                EventMetadata.OCCURRED_AT,
                                "2026-01-01T00:00:00Z"));
        log.engine().appendEvents(message);

        var event = log.stored().at(1).orElseThrow();

        assertThat(event)
                .isEqualTo(
                        new StoredEvent(
                                1,
                                message.getIdentifier(),
                                "Thing",
                                "thing-1",
                                0,
                                "test.Happened",
                                1,
                                "{\"what\":\"thing-1#0\"}",
                                Map.of("actor", "ann", "occurredAt", "2026-01-01T00:00:00Z"),
                                Instant.parse("2026-01-01T00:00:00Z"),
                                event.recordedAt()));
        assertThat(log.stored().at(2)).isEmpty();
    }

    @Test
    void tellsWhatNoClassStandsFor() {
        log.engine().appendEvents(Given.event("thing-1", 0));
        database.jdbc().update("update event_store.event set type = 'gone.Gone', payload = 'x'");

        assertThat(log.stored().at(1).orElseThrow().payload()).isEqualTo("x");
    }

    @Test
    void readsOnInOrderAndNoMoreThanAsked() {
        log.engine().appendEvents(Given.events("thing-1", 0, 5));

        assertThat(log.stored().after(1, 3))
                .extracting(StoredEvent::position)
                .containsExactly(2L, 3L, 4L);
        assertThat(log.stored().after(5, 3)).isEmpty();
        assertThat(log.stored().head()).isEqualTo(5);
    }

    @Test
    void waitsUntilTheLogGoesOn() throws InterruptedException {
        assertThat(log.stored().await(0, Duration.ofMillis(20))).isFalse();

        var writer =
                Thread.startVirtualThread(
                        () -> log.engine().appendEvents(Given.event("thing-1", 0)));

        assertThat(log.stored().await(0, SOON)).isTrue();
        writer.join();
    }
}
