package org.waybill.projection.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.domain.RejectedException;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.projection.MemoryLog;
import org.waybill.projection.ProjectionPositions;
import org.waybill.projection.ReadSide;
import org.waybill.projection.order.OrderQueries;
import org.waybill.projection.order.OrderStory;
import org.waybill.projection.rebuild.RebuildView;
import org.waybill.projection.rebuild.Rebuilds;
import org.waybill.store.Unreadable;

class DeadLetterTest {

    private final ReadSide readSide = ReadSide.fresh(WebApplicationType.NONE, Probe.class);
    private final DeadLetterQueries queries = readSide.get(DeadLetterQueries.class);
    private final Retries retries = readSide.get(Retries.class);
    private final Probe probe = readSide.get(Probe.class);

    @BeforeEach
    void aPoison() {
        for (long quantity = 1; quantity <= 4; quantity++) {
            received("GOOD", quantity);
            received("BAD", quantity);
        }
        readSide.deliver(3);
    }

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void parksItWithAllThatComesAfterItInItsSequenceAndNothingElse() {
        assertThat(sums()).isEqualTo(Map.of("GOOD", 1234L, "BAD", 1L));
        var letters = letters();
        assertThat(letters).extracting(DeadLetterView::position).containsExactly(4L, 6L, 8L);
        assertThat(letters).allMatch(letter -> letter.sequence().equals("stock:BAD"));
        assertThat(letters).allMatch(letter -> letter.type().equals("stock.StockReceived"));
        assertThat(letters.getFirst().reason()).contains("does not like");
        assertThat(letters.getFirst().attempts()).isEqualTo(1);
        assertThat(letters.getFirst().waitsBehind()).isNull();
        assertThat(letters.get(2).reason()).isNull();
        assertThat(letters.get(2).waitsBehind()).isEqualTo(4);
        assertThat(queries.counts()).isEqualTo(Map.of("probe", 3L));
        assertThat(readSide.get(ProjectionPositions.class).of("probe")).isEqualTo(8);
    }

    @Test
    void triesTheWholeSequenceAgainInItsOrder() {
        probe.failing = false;
        assertThat(retries.retry("probe-8"))
                .isEqualTo(new RetryView("probe", "stock:BAD", 3, 0, null));
        assertThat(sums()).isEqualTo(Map.of("GOOD", 1234L, "BAD", 1234L));
        assertThat(letters()).isEmpty();
        received("BAD", 5);
        readSide.deliver(3);
        assertThat(sums()).containsEntry("BAD", 12345L);
    }

    @Test
    void keepsWhatFailsAgain() {
        var again = retries.retry("probe-4");
        assertThat(again.taken()).isZero();
        assertThat(again.left()).isEqualTo(3);
        assertThat(again.reason()).contains("does not like");
        assertThat(queries.letter("probe-4").attempts()).isEqualTo(2);
        assertThat(sums()).containsEntry("BAD", 1L);
    }

    @Test
    void passesOverWhatWasDiscardedNowAndInEveryRebuild() {
        assertThat(retries.discard("probe-4", "Ana")).extracting(RetryView::taken).isEqualTo(2L);
        assertThat(sums()).containsEntry("BAD", 134L);
        assertThat(letters()).isEmpty();
        assertThat(queries.letter("probe-4").discardedBy()).isEqualTo("Ana");
        assertThat(queries.letters(null, null, true, null, 9).items()).hasSize(1);
        assertThat(rebuilt("probe")).isZero();
        assertThat(sums()).containsEntry("BAD", 134L);
        assertThat(queries.letter("probe-4").discardedBy()).isEqualTo("Ana");
        assertThatThrownBy(() -> retries.discard("probe-4", "Ana"))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> retries.retry("probe-5")).isInstanceOf(RejectedException.class);
    }

    @Test
    void discardsNothingWhileTheProjectionIsMadeAgain() {
        var jdbc = readSide.get(JdbcTemplate.class);
        jdbc.update(
                "insert into projections.rebuild (rebuild_id, name, target, started_at)"
                        + " values ('r-1', 'probe', 8, now())");
        assertThatThrownBy(() -> retries.discard("probe-4", "Ana"))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("made again");
        assertThat(queries.letter("probe-4").discardedAt()).isNull();
    }

    @Test
    void comesOutOfARebuildParkedInTheSameWayOrNotAtAll() {
        var letters = letters();
        assertThat(rebuilt("probe")).isZero();
        assertThat(letters())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
                        "parkedAt", "lastAttemptAt")
                .isEqualTo(letters);
        probe.failing = false;
        assertThat(rebuilt("probe")).isEqualTo(1);
        assertThat(letters()).isEmpty();
        assertThat(sums()).containsEntry("BAD", 1234L);
    }

    @Test
    void parksWhatATableDoesNotHold() {
        var nowhere = new LocationId("L\0");
        readSide.append("stock:GOOD", new StockReceived(new Sku("GOOD"), nowhere, 1, null));
        received("OTHER", 1);
        readSide.deliver(9);
        assertThat(queries.counts()).containsEntry("availability", 1L).containsEntry("ledger", 1L);
        assertThat(queries.letters("ledger", "stock:GOOD", false, null, 9).items()).hasSize(1);
    }

    @Test
    void parksWhatCannotBeReadWithItsOrder() {
        var story = new OrderStory("o-1", "web", MemoryLog.BEGINNING);
        var other = new OrderStory("o-2", "web", MemoryLog.BEGINNING);
        story.events().forEach(event -> readSide.append(event.getKey(), event.getValue()));
        // An order that was never placed cannot be told.
        readSide.append("order:o-3@web", new OrderReserved(new OrderKey("o-3@web")));
        readSide.append("shipment:o-1@web.F1.S1", new Unreadable("shipment.Lost", "unknown"));
        other.events().forEach(event -> readSide.append(event.getKey(), event.getValue()));
        readSide.deliver(500);
        var orders = readSide.get(OrderQueries.class);
        assertThat(orders.order("o-1", null).view().status()).isEqualTo("COMPLETED");
        assertThat(orders.order("o-2", null).view().status()).isEqualTo("COMPLETED");
        assertThat(queries.letters("orders", null, false, null, 9).items())
                .extracting(DeadLetterView::sequence)
                .containsExactly("order:o-3@web", "order:o-1@web");
    }

    private long rebuilt(String name) {
        var rebuilds = readSide.get(Rebuilds.class);
        RebuildView now = rebuilds.start(List.of(name), true);
        while (now.status().equals("RUNNING")) {
            Thread.onSpinWait();
            now = rebuilds.find(now.id());
        }
        assertThat(now.status()).isEqualTo("DONE");
        return now.projections().getFirst().differences() instanceof RebuildView.Differences d
                ? d.count()
                : -1;
    }

    private List<DeadLetterView> letters() {
        return queries.letters("probe", null, false, null, 9).items();
    }

    private Map<String, Long> sums() {
        var sums = new TreeMap<String, Long>();
        readSide.get(JdbcTemplate.class)
                .query(
                        "select sku, sum from projections.probe",
                        row -> {
                            sums.put(row.getString(1), row.getLong(2));
                        });
        return sums;
    }

    private void received(String sku, long quantity) {
        readSide.append(
                Stock.address(new Sku(sku)),
                new StockReceived(new Sku(sku), new LocationId("L-1"), quantity, null));
    }
}
