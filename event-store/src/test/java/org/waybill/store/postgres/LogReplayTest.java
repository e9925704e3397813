package org.waybill.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.store.Database;
import org.waybill.store.Database.Happened;
import org.waybill.store.Database.Other;
import org.waybill.store.EventLog.Part;
import org.waybill.store.RecordedEvent;
import org.waybill.store.Unreadable;

class LogReplayTest {

    private final Database database = Database.fresh();
    private final PostgresLog log = database.node();

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void tellsWhatTheLogTells() {
        log.engine().appendEvents(Given.events("thing-1", 0, 5));
        var told = replayed(1, 4, Happened.class);
        assertThat(told).isEqualTo(log.events().at(List.of(2L, 3L, 4L)));
        assertThat(log.events().recordedAt(2)).hasValue(told.getFirst().recordedAt());
        assertThat(log.events().recordedAt(6)).isEmpty();
    }

    @Test
    void comesToTheEndInOrderThroughManyParts() {
        int parts = 3;
        fill(parts * LogReplay.PART + 7);
        var seen = new ArrayList<Part>();
        log.events().replay(3, parts * LogReplay.PART + 7, Set.of(Happened.class), seen::add);
        assertThat(seen).hasSize(parts + 1);
        assertThat(seen.getLast().upTo()).isEqualTo(parts * LogReplay.PART + 7);
        assertThat(seen.stream().flatMap(part -> part.events().stream()))
                .extracting(RecordedEvent::position)
                .isSorted()
                .hasSize(parts * LogReplay.PART + 4);
    }

    @Test
    void handsOverOnlyWhatIsWantedAndWhatNobodyKnows() {
        log.engine().appendEvents(Given.events("thing-1", 0, 1));
        log.engine().appendEvents(new GenericDomainEventMessage<>("Thing", "o", 0, new Other(4)));
        database.jdbc()
                .update("update event_store.event set type = 'test.Unheard' where position = 1");
        var told = replayed(0, 2, Happened.class);
        assertThat(told).extracting(RecordedEvent::position).containsExactly(1L);
        assertThat(told.getFirst().payload())
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        lost -> assertThat(lost.type()).isEqualTo("test.Unheard"));
        assertThat(replayed(0, 2, Other.class)).hasSize(2);
    }

    @Test
    void goesOnPastWhatCannotBeRead() throws InterruptedException {
        log.engine().appendEvents(Given.events("thing-1", 0, 3));
        database.jdbc().update("update event_store.event set payload = '[]' where position = 2");
        database.jdbc()
                .update("update event_store.event set type = 'test.Unheard' where position = 3");
        assertThat(replayed(0, 3, Happened.class).get(1).payload()).isInstanceOf(Unreadable.class);
        assertThat(log.events().readable(List.of(2L)).getFirst().payload())
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> log.events().read("thing-1", 3)).isNotNull();
        try (var stream = log.stream().openStream(null)) {
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Happened("thing-1#0"));
            assertThat(stream.nextAvailable().getPayloadType()).isEqualTo(Happened.class);
            assertThat(stream.hasNextAvailable(1, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().getPayloadType()).isEqualTo(Unreadable.class);
        }
    }

    @Test
    void tellsWhenTheTakerFails() {
        log.engine().appendEvents(Given.events("thing-1", 0, 3));
        assertThatThrownBy(
                        () ->
                                log.events()
                                        .replay(
                                                0,
                                                3,
                                                Set.of(Happened.class),
                                                part -> {
                                                    throw new IllegalStateException("enough");
                                                }))
                .hasMessage("enough");
    }

    private void fill(int events) {
        IntStream.range(0, events / 1000 + 1)
                .forEach(
                        i ->
                                log.engine()
                                        .appendEvents(
                                                Given.events(
                                                        "thing-" + i,
                                                        0,
                                                        Math.min(1000, events - i * 1000))));
    }

    private List<RecordedEvent> replayed(long after, long upTo, Class<?> kind) {
        var events = new ArrayList<RecordedEvent>();
        log.events().replay(after, upTo, Set.of(kind), part -> events.addAll(part.events()));
        return events;
    }
}
