package org.waybill.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.store.Database;
import org.waybill.store.imports.ImportRecord;
import org.waybill.store.imports.ImportRetention;
import org.waybill.store.imports.ImportStatus;
import org.waybill.store.imports.ImportStore;
import org.waybill.store.imports.NewImport;
import org.waybill.store.imports.PendingRow;
import org.waybill.store.imports.RowResult;
import org.waybill.store.imports.RowStatus;

/** An import is one worker's at a time, and nothing of it is done twice or lost. */
class PostgresImportsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration OVER = Duration.ZERO;
    private static final ImportStore.Repeated REPEATED =
            new ImportStore.Repeated("twice", "Same key in", "Same id in");

    private final Database database = Database.fresh();
    private final ImportStore imports =
            new PostgresImports(database.dataSource(), Clock.systemUTC());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rowsAreReadByLaneAndThenByLine() {
        receive("i-1", row("b", 1, "b/x"), row("a", 3, "a/x"), row("a", 2, "a/y"));

        assertThat(imports.pending("i-1", "", 0, 2))
                .extracting(PendingRow::line)
                .containsExactly(2L, 3L);
        assertThat(imports.pending("i-1", "a", 3, 2))
                .extracting(PendingRow::line)
                .containsExactly(1L);
    }

    @Test
    void whatFailsOnTheWayInLeavesNoTrace() {
        assertThatThrownBy(
                        () ->
                                imports.receive(
                                        head("i-1"),
                                        intake -> {
                                            intake.row(row("", 1, "k"));
                                            throw new IllegalStateException("broken");
                                        },
                                        REPEATED))
                .isInstanceOf(IllegalStateException.class);

        assertThat(imports.list(null, 10)).isEmpty();
        assertThat(imports.pending("i-1", "", 0, 10)).isEmpty();
    }

    @Test
    void whatRepeatsAnEarlierLineIsRefused() {
        var record =
                receive(
                        "i-1",
                        row("p", 2, "p/A", "x"),
                        row("p", 3, "p/A", "y"),
                        row("q", 4, "q/A", "x"),
                        row("p", 5, "p/", null),
                        row("r", 6, "r/", null),
                        row("r", 7, "r/B", null),
                        row("r", 8, "s", null));

        assertThat(imports.results("i-1", RowStatus.REFUSED, 0, 10))
                .extracting(RowResult::line, RowResult::detail, RowResult::field)
                .containsExactly(
                        tuple(3L, "Same key in 2.", null),
                        tuple(4L, "Same id in 2.", "externalId"),
                        tuple(5L, "Same key in 2.", null),
                        tuple(7L, "Same key in 6.", null),
                        tuple(8L, "Same key in 6.", null));
        assertThat(record.tally()).isEqualTo(new ImportRecord.Tally(7, 0, 0, 5, 0));
    }

    @Test
    void manyRepetitionsAreFoundSoon() {
        imports.receive(
                head("i-1"),
                intake ->
                        IntStream.rangeClosed(1, 50_000)
                                .forEach(line -> intake.row(row("", line, "same"))),
                REPEATED);

        assertThat(imports.find("i-1").orElseThrow().tally().refused()).isEqualTo(49_999);
    }

    @Test
    void theOldestIsWorkedOnByOneUntilHisTimeIsOver() {
        receive("i-1", row("", 1, "a"));
        receive("i-2", row("", 1, "a"));

        assertThat(imports.claim("one", OVER)).map(ImportRecord::importId).contains("i-1");
        assertThat(imports.claim("two", LONG)).map(ImportRecord::importId).contains("i-1");
        assertThat(imports.claim("one", LONG)).isEmpty();
        assertThat(imports.claim("two", LONG)).isPresent();
        assertThat(record("i-1", "one", row("", 1, "a"))).isFalse();
        assertThat(imports.results("i-1", null, 0, 10)).isEmpty();

        assertThat(record("i-1", "two", row("", 1, "a"))).isTrue();
        imports.finish("i-1", "two");
        assertThat(imports.claim("one", LONG)).map(ImportRecord::importId).contains("i-2");
    }

    @Test
    void oneThatIsStoppedLetsOthersByAndGoesOnLater() {
        receive("i-1", row("", 1, "a"), row("", 2, "b"));
        receive("i-2", row("", 1, "a"));
        imports.claim("one", LONG);
        record("i-1", "one", row("", 1, "a"));
        imports.stop("i-1", "one", "no luck");

        assertThat(imports.claim("one", LONG)).map(ImportRecord::importId).contains("i-2");
        imports.release("one");
        var resumed = imports.resume("i-1").orElseThrow();

        assertThat(resumed.status()).isEqualTo(ImportStatus.RUNNING);
        assertThat(resumed.doneLine()).isOne();
        assertThat(imports.claim("one", LONG)).map(ImportRecord::importId).contains("i-1");
    }

    @Test
    void nothingMoreIsRecordedOfOneThatIsCancelled() {
        receive("i-1", row("", 1, "a"), row("", 2, "b"));
        imports.claim("one", LONG);
        record("i-1", "one", row("", 1, "a"));

        assertThat(imports.cancel("i-1").orElseThrow().status()).isEqualTo(ImportStatus.CANCELLED);
        assertThat(record("i-1", "one", row("", 2, "b"))).isFalse();
        assertThat(imports.pending("i-1", "", 0, 10)).isEmpty();
        assertThat(imports.resume("i-1").orElseThrow().ended()).isTrue();
        assertThat(imports.results("i-1", null, 0, 10)).hasSize(1);
    }

    @Test
    void whatBecameOfRowsGoesAWhileAfterTheEndAndTheImportStays() {
        var time = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
        var clock =
                new Clock() {
                    @Override
                    public Instant instant() {
                        return time.get();
                    }

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                };
        var kept = new PostgresImports(database.dataSource(), clock);
        var retention = new ImportRetention(kept, clock, Duration.ofDays(30));
        for (var id : List.of("i-1", "i-2", "i-3")) {
            receive(id, row("", 1, "a"));
            kept.claim("me", LONG);
            assertThat(record(id, "me", row("", 1, "a"))).isTrue();
            if (!id.equals("i-3")) {
                kept.finish(id, "me");
            }
            time.set(time.get().plus(Duration.ofDays(10)));
        }

        time.set(Instant.parse("2026-01-31T00:00:00Z"));
        retention.look(() -> true);
        assertThat(kept.results("i-1", null, 0, 10)).hasSize(1);
        // A second later, but that was looked for within the hour.
        time.set(Instant.parse("2026-01-31T00:00:01Z"));
        retention.look(() -> true);
        assertThat(kept.results("i-1", null, 0, 10)).hasSize(1);

        time.set(Instant.parse("2026-01-31T01:00:00Z"));
        retention.look(() -> true);
        assertThat(kept.results("i-1", null, 0, 10)).isEmpty();
        assertThat(kept.results("i-2", null, 0, 10)).hasSize(1);
        var first = kept.ofRequest("http:i-1").orElseThrow();
        assertThat(first.rowsRemovedAt()).isEqualTo(time.get());
        assertThat(first.tally().accepted()).isEqualTo(1);

        time.set(Instant.parse("2027-01-01T00:00:00Z"));
        retention.look(() -> true);
        assertThat(kept.results("i-2", null, 0, 10)).isEmpty();
        assertThat(kept.results("i-3", null, 0, 10)).as("it has not ended").hasSize(1);
    }

    @Test
    void whatIsKeptForEverIsKept() {
        receive("i-1", row("", 1, "a"));
        imports.claim("me", LONG);
        record("i-1", "me", row("", 1, "a"));
        imports.finish("i-1", "me");
        var late = Clock.offset(Clock.systemUTC(), Duration.ofDays(9_000));

        new ImportRetention(imports, late, Duration.ZERO).look(() -> true);
        assertThat(imports.results("i-1", null, 0, 10)).hasSize(1);
        new ImportRetention(imports, late, LONG).look(() -> false);
        assertThat(imports.results("i-1", null, 0, 10)).hasSize(1);
    }

    private boolean record(String importId, String owner, PendingRow row) {
        var result = new RowResult(row.line(), null, RowStatus.ACCEPTED, null, null, null);
        return imports.record(importId, owner, LONG, row, List.of(result), 7);
    }

    private ImportRecord receive(String importId, PendingRow... rows) {
        return imports.receive(
                head(importId), intake -> List.of(rows).forEach(intake::row), REPEATED);
    }

    private static NewImport head(String importId) {
        return new NewImport(
                importId,
                "http:" + importId,
                "things",
                null,
                false,
                "me",
                "talk",
                5,
                Instant.EPOCH);
    }

    private static PendingRow row(String lane, long line, String key) {
        return row(lane, line, key, null);
    }

    private static PendingRow row(String lane, long line, String key, @Nullable String externalId) {
        return new PendingRow(lane, line, key, externalId, "{}");
    }
}
