package org.waybill.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.waybill.store.CommandRecord;
import org.waybill.store.Database;
import org.waybill.store.DuplicateCommandException;
import org.waybill.store.StoredAnswer;

class CommandRecordsTest {

    private static final StoredAnswer FIRST =
            new StoredAnswer(201, Map.of("ETag", "\"1\""), new byte[] {1, 2, 0});
    private static final StoredAnswer SECOND = new StoredAnswer(409, Map.of(), new byte[0]);

    private final Database database = Database.fresh();
    private final PostgresLog log = database.node();

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    @Test
    void aCommandIsRecordedInTheTransactionOfItsEvents() {
        Given.append(log, "c-1", Given.events("thing-1", 0, 3));

        assertThat(log.records().find("c-1"))
                .contains(new CommandRecord("c-1", "print of c-1", 3, null));
        assertThat(
                        database.jdbc()
                                .queryForList(
                                        """
                                select xmin::text from event_store.event
                                union select xmin::text from event_store.command_record
                                """,
                                        String.class))
                .hasSize(1);
    }

    @Test
    void aCommandThatIsKnownAppendsNothingAndIsToldWhere() {
        Given.append(log, "c-1", Given.events("thing-1", 0, 3));

        assertThatThrownBy(() -> Given.append(log, "c-1", Given.events("thing-1", 3, 1)))
                .isInstanceOfSatisfying(
                        DuplicateCommandException.class,
                        known -> assertThat(known.position()).isEqualTo(3));
        assertThat(log.events().head()).isEqualTo(3);
    }

    @Test
    void aCommandThatIsKnownIsNoConflictThoughItsPlaceIsTakenToo() {
        Given.append(log, "c-1", Given.events("thing-1", 0, 1));

        assertThatThrownBy(() -> Given.append(log, "c-1", Given.events("thing-1", 0, 1)))
                .isInstanceOf(DuplicateCommandException.class);
    }

    @Test
    void aCommandWhoseEventsConflictIsNotRecorded() {
        Given.append(log, "c-1", Given.events("thing-1", 0, 1));

        assertThatThrownBy(() -> Given.append(log, "c-2", Given.events("thing-1", 0, 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(log.records().find("c-2")).isEmpty();
    }

    @Test
    void theFirstAnswerKeptStands() {
        Given.append(log, "c-1", Given.events("thing-1", 0, 1));

        assertThat(log.records().keep("c-1", "print of c-1", FIRST))
                .usingRecursiveComparison()
                .isEqualTo(FIRST);
        assertThat(log.records().keep("c-1", "print of c-1", SECOND))
                .usingRecursiveComparison()
                .isEqualTo(FIRST);
        assertThat(log.records().find("c-1").orElseThrow().answer())
                .usingRecursiveComparison()
                .isEqualTo(FIRST);
    }

    @Test
    void aCommandThatLedToNothingIsRecordedWithItsAnswerAtTheHead() {
        log.engine().appendEvents(Given.events("thing-1", 0, 2));

        log.records().keep("c-9", "print", SECOND);

        var record = log.records().find("c-9").orElseThrow();
        assertThat(record.position()).isEqualTo(2);
        assertThat(record.fingerprint()).isEqualTo("print");
        assertThatThrownBy(() -> Given.append(log, "c-9", List.of(Given.event("thing-9", 0))))
                .isInstanceOf(DuplicateCommandException.class);
    }

    @Test
    void manyAnswersAreKeptAndFoundAtOnceEachUnderItsOwnCommand() throws Exception {
        var standing = new ConcurrentHashMap<String, StoredAnswer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 600; i++) {
                var id = "c-" + i % 200;
                var answer =
                        new StoredAnswer(200 + i % 3, Map.of("ETag", id), new byte[] {(byte) i});
                var _ =
                        callers.submit(
                                () -> {
                                    var kept = log.records().keep(id, "print of " + id, answer);
                                    standing.merge(id, kept, CommandRecordsTest::same);
                                });
            }
        }

        assertThat(standing).hasSize(200);
        standing.forEach(
                (id, answer) ->
                        assertThat(log.records().find(id).orElseThrow().answer())
                                .usingRecursiveComparison()
                                .isEqualTo(answer));
    }

    private static StoredAnswer same(StoredAnswer one, StoredAnswer other) {
        assertThat(one).usingRecursiveComparison().isEqualTo(other);
        return one;
    }

    @Test
    void anAnswerThatCannotBeKeptSpoilsNoOthers() throws Exception {
        var failed = new ConcurrentLinkedQueue<String>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                var id = i % 10 == 3 ? "poison\u0000" + i : "c-" + i;
                var _ =
                        callers.submit(
                                () -> {
                                    try {
                                        log.records().keep(id, "print", SECOND);
                                    } catch (DataAccessException e) {
                                        failed.add(id);
                                    }
                                });
            }
        }

        assertThat(failed).hasSize(10).allMatch(id -> id.startsWith("poison"));
        assertThat(log.records().find("c-99")).isPresent();
    }
}
