package org.waybill.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.domain.RejectedException;
import org.waybill.projection.MemoryLog;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.ReadSide;
import org.waybill.projection.inbound.RandomGoods;
import org.waybill.projection.order.OrderStory;
import org.waybill.projection.stock.AvailabilityQuestion;
import org.waybill.projection.stock.RandomStock;
import org.waybill.projection.stock.StockQueries;
import tools.jackson.databind.JsonNode;

class RebuildTest {

    private static final String ONLY_REBUILD = "select rebuild_id from projections.rebuild";

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final ReadSide readSide = ReadSide.fresh();
    private final Rebuilds rebuilds = readSide.get(Rebuilds.class);
    private final ProjectionQueries queries = readSide.get(ProjectionQueries.class);
    private final JdbcTemplate jdbc = readSide.get(JdbcTemplate.class);
    private final Random random = new Random(seed);
    private final RandomStock history = new RandomStock(random, readSide.log());

    @BeforeEach
    void aHistory() {
        steps(300);
        var stories = new ArrayList<OrderStory>();
        for (int number = 0; number < 10; number++) {
            stories.add(new OrderStory("o-" + number, "web", MemoryLog.BEGINNING));
        }
        OrderStory.mixed(stories, random)
                .forEach(event -> readSide.append(event.getKey(), event.getValue()));
        var goods = new RandomGoods(random, readSide.log());
        for (int step = 0; step < 200; step++) {
            goods.step();
        }
        OtherHistory.happens(readSide);
        readSide.deliver(50);
    }

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void makesTheSameTablesAgain() {
        var before = queries.projections(true);
        var rows = readSide.rows();
        var indexes = indexes();
        assertThat(before).flatExtracting(ProjectionView::tables).hasSize(29);
        assertThat(before).allMatch(projection -> projection.lag() == 0);
        assertThat(before)
                .filteredOn(
                        one -> Set.of("counts", "feeds", "lots", "supplies").contains(one.name()))
                .flatExtracting(ProjectionView::tables)
                .as("seed %d", seed)
                .allMatch(table -> table.rows() > 0);

        var done = done(rebuilds.start(List.of(), true));

        assertThat(done.projections())
                .extracting(RebuildView.Part::name)
                .containsExactly(
                        "availability",
                        "counts",
                        "feeds",
                        "ledger",
                        "lots",
                        "orders",
                        "promises",
                        "supplies",
                        "transit");
        assertThat(done.projections())
                .as("seed %d", seed)
                .allMatch(part -> part.done() && differences(part).count() == 0)
                .allMatch(part -> part.target() == readSide.log().head());
        assertThat(done.progress().fraction()).isEqualTo(1);
        assertThat(queries.projections(true)).as("seed %d", seed).isEqualTo(before);
        assertThat(readSide.rows()).as("seed %d", seed).isEqualTo(rows);
        assertThat(indexes()).isEqualTo(indexes);
        assertThat(shadows()).isEmpty();
    }

    @Test
    void listsWhatIsNotAlikeAndPutsItRight() {
        var rows = readSide.rows();
        spoil();

        var done = done(rebuilds.start(List.of("availability"), true));

        var differences = differences(done.projections().getFirst());
        assertThat(differences.count()).isEqualTo(3);
        assertThat(differences.position()).isEqualTo(readSide.log().head());
        assertThat(differences.rows())
                .extracting(RebuildView.Row::table)
                .containsExactly("location", "product", "stock_demand");
        var location = differences.rows().getFirst();
        assertThat(name(location.live())).isEqualTo("Nowhere");
        assertThat(name(location.rebuilt())).isNotEqualTo("Nowhere");
        assertThat(differences.rows().get(1).rebuilt()).isNull();
        assertThat(differences.rows().get(2).live()).isNull();
        assertThat(readSide.rows()).as("seed %d", seed).isEqualTo(rows);
    }

    @Test
    void onlyComparesWhereNothingIsToBeExchanged() {
        spoil();
        var rows = readSide.rows();

        var done = done(rebuilds.start(List.of("availability"), false));

        assertThat(done.swap()).isFalse();
        assertThat(differences(done.projections().getFirst()).count()).isEqualTo(3);
        assertThat(readSide.rows()).isEqualTo(rows);
        assertThat(shadows()).isEmpty();
    }

    @Test
    void answersAllTheTimeAndEndsWithWhatCameMeanwhile() {
        var over = new AtomicBoolean();
        var stock = readSide.get(StockQueries.class);
        var question = AvailabilityQuestion.of(List.of("S-1"), "c-1", null, null, true);
        var reader =
                CompletableFuture.supplyAsync(
                        () -> {
                            long last = 0;
                            for (boolean goOn = true; goOn; goOn = !over.get()) {
                                var answer = stock.availability(question);
                                assertThat(answer.position()).isGreaterThanOrEqualTo(last);
                                var then = stock.availabilityAt(question, answer.position());
                                assertThat(answer).as("seed %d", seed).isEqualTo(then);
                                last = answer.position();
                            }
                            return last;
                        });
        for (int round = 0; round < 5; round++) {
            var begun = rebuilds.start(List.of(), true);
            while (rebuilds.find(begun.id()).status().equals("RUNNING")) {
                steps(10);
                readSide.deliver(7);
            }
            assertThat(rebuilds.find(begun.id()).status()).isEqualTo("DONE");
        }
        over.set(true);
        assertThat(reader.join()).isPositive();
        readSide.deliver(7);
        assertThat(done(rebuilds.start(List.of(), false)).projections())
                .as("seed %d", seed)
                .allMatch(part -> differences(part).count() == 0);
    }

    @Test
    void comesToTheHeadWhereNothingWasThere() {
        var rows = readSide.rows();
        jdbc.execute("truncate projections.stock_ledger, projections.projection_progress");
        done(rebuilds.start(List.of("ledger"), true));
        assertThat(readSide.rows()).as("seed %d", seed).isEqualTo(rows);
        assertThat(readSide.get(ProjectionPositions.class).of("ledger"))
                .isEqualTo(readSide.log().head());
    }

    @Test
    void clearsAwayWhatAnInterruptedOneLeft() {
        jdbc.execute("create schema projections_next_ledger");
        var table = readSide.get(RebuildTable.class);
        table.begun("broken", List.of("ledger"), true, 10);
        rebuilds.afterSingletonsInstantiated();
        assertThat(shadows()).isEmpty();
        assertThat(rebuilds.find("broken").status()).isEqualTo("FAILED");
        assertThat(queries.projections(false)).noneMatch(ProjectionView::rebuilding);
    }

    @Test
    void remakesAtTheStartWhatAFormerReleaseMade() {
        var rows = readSide.rows();
        jdbc.update(
                "update projections.projection_progress set meaning = 1"
                        + " where name = 'ledger'");
        jdbc.update("delete from projections.stock_ledger where mod(position, 3) = 0");

        rebuilds.afterSingletonsInstantiated();

        assertThat(begun()).containsExactly("ledger");
        done(rebuilds.find(jdbc.queryForList(ONLY_REBUILD, String.class).getFirst()));
        assertThat(readSide.rows()).as("seed %d", seed).isEqualTo(rows);
        rebuilds.afterSingletonsInstantiated();
        assertThat(begun()).containsExactly("ledger");
    }

    @Test
    void doesNotTouchTheTablesOfANewerRelease() {
        jdbc.update("update projections.projection_progress set meaning = 99");
        var rows = readSide.rows();
        steps(10);
        assertThatThrownBy(() -> readSide.deliver(5)).hasMessageContaining("newer release");
        assertThat(readSide.rows()).isEqualTo(rows);
        rebuilds.afterSingletonsInstantiated();
        assertThat(begun()).isEmpty();
    }

    @Test
    void leavesThoseAloneThatAreMadeByAnother() throws Exception {
        readSide.get(RebuildTable.class).begun("theirs", List.of("ledger"), true, 10);
        var source = readSide.get(DataSource.class);
        try (var theirs = RebuildLock.take(source, Set.of("ledger")).orElseThrow()) {
            rebuilds.afterSingletonsInstantiated();
            assertThat(rebuilds.find("theirs").status()).isEqualTo("RUNNING");
            assertThatThrownBy(() -> rebuilds.start(List.of("ledger"), true))
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("already");
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> rebuilds.start(List.of("ledgers"), true))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> rebuilds.find("none")).isInstanceOf(RejectedException.class);
    }

    /** One row changed, one too many, one missing. */
    private void spoil() {
        jdbc.update(
                "update projections.location set name = 'Nowhere'"
                        + " where location = (select min(location) from projections.location)");
        jdbc.update(
                "insert into projections.product values ('X', 'X', true, false, null, '{}', 1)");
        jdbc.update(
                "delete from projections.stock_demand"
                        + " where sku = (select min(sku) from projections.stock_demand)");
    }

    private void steps(int count) {
        for (int step = 0; step < count; step++) {
            history.step();
        }
    }

    private RebuildView done(RebuildView begun) {
        var now = begun;
        while (now.status().equals("RUNNING")) {
            Thread.onSpinWait();
            now = rebuilds.find(begun.id());
        }
        assertThat(now.status()).as("%s", now).isEqualTo("DONE");
        return now;
    }

    private static RebuildView.Differences differences(RebuildView.Part part) {
        return Objects.requireNonNull(part.differences());
    }

    private static String name(@Nullable JsonNode row) {
        return Objects.requireNonNull(row).get("name").asString();
    }

    private List<@Nullable String> begun() {
        return jdbc.queryForList("select name from projections.rebuild", String.class);
    }

    private List<@Nullable String> shadows() {
        return jdbc.queryForList(
                "select nspname from pg_namespace where nspname like 'projections\\_next%'",
                String.class);
    }

    private List<@Nullable String> indexes() {
        return jdbc.queryForList(
                "select indexdef from pg_indexes where schemaname = 'projections' order by 1",
                String.class);
    }
}
