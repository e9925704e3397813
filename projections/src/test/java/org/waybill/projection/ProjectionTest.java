package org.waybill.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.OrderEvent.OrderReserved;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.projection.deadletter.DeadLetterQueries;
import org.waybill.projection.ledger.LedgerProjection;
import org.waybill.projection.stock.AvailabilityProjection;
import org.waybill.projection.stock.RandomStock;

class ProjectionTest {

    private static final Sku SKU = new Sku("S-1");

    private final ReadSide readSide = ReadSide.fresh();
    private final ProjectionPositions positions = readSide.get(ProjectionPositions.class);

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void takesTwiceForOnce() {
        var history = new RandomStock(new Random(7), readSide.log());
        for (int step = 0; step < 200; step++) {
            history.step();
        }
        readSide.deliver(30);
        var rows = readSide.rows();
        for (var type : List.of(AvailabilityProjection.class, LedgerProjection.class)) {
            readSide.deliver(readSide.get(type), 10, 60);
        }
        assertThat(readSide.rows()).isEqualTo(rows);
        assertThat(positions.of("ledger")).isEqualTo(readSide.log().head());
    }

    @Test
    void standsAtTheLastEventThoughItMakesNothingOfIt() {
        received(5);
        readSide.append("order:x@web", new OrderReserved(new OrderKey("x@web")));
        readSide.deliver(readSide.get(LedgerProjection.class), 0, 2);
        assertThat(positions.of("ledger")).isEqualTo(2);
    }

    @Test
    void leavesNothingOfABatchThatFails() {
        received(5);
        readSide.get(JdbcTemplate.class).execute("drop table projections.stock_ledger");
        var ledger = readSide.get(LedgerProjection.class);
        assertThatThrownBy(() -> readSide.deliver(ledger, 0, 1))
                .isInstanceOf(IllegalStateException.class);
        assertThat(positions.of("ledger")).isZero();
        assertThat(readSide.get(DeadLetterQueries.class).counts()).isEmpty();
    }

    @Test
    void wakesWhoWaitsForAPosition() {
        received(5);
        var waiting =
                CompletableFuture.supplyAsync(
                        () -> positions.await("ledger", 1, Duration.ofSeconds(10)));
        assertThat(positions.await("ledger", 1, Duration.ofMillis(30))).isFalse();
        readSide.deliver(readSide.get(LedgerProjection.class), 0, 1);
        assertThat(waiting.join()).isTrue();
    }

    @Test
    void seesAPositionReachedByAnotherNode() {
        var waiting =
                CompletableFuture.supplyAsync(
                        () -> positions.await("ledger", 9, Duration.ofSeconds(10)));
        readSide.get(JdbcTemplate.class)
                .update("insert into projections.projection_progress values ('ledger', 9)");
        assertThat(waiting.join()).isTrue();
    }

    @Test
    void answersInOneSnapshotOfTheDatabase() {
        var isolation =
                readSide.get(Snapshots.class)
                        .read(
                                "ledger",
                                () ->
                                        readSide.get(JdbcTemplate.class)
                                                .queryForList(
                                                        "select current_setting(name) from"
                                                                + " (values ('transaction_isolation'),"
                                                                + " ('transaction_read_only')) s(name)",
                                                        String.class));
        assertThat(isolation.view()).containsExactly("repeatable read", "on");
    }

    private void received(long quantity) {
        readSide.append(
                Stock.address(SKU),
                new StockReceived(SKU, new LocationId("L-1"), quantity, "PO-1"));
    }
}
