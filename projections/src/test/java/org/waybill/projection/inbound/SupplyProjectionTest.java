package org.waybill.projection.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waybill.domain.RejectedException;
import org.waybill.domain.inbound.InboundView;
import org.waybill.domain.transfer.TransferView;
import org.waybill.projection.Cursor;
import org.waybill.projection.Page;
import org.waybill.projection.ReadSide;
import org.waybill.projection.transfer.TransferQueries;

class SupplyProjectionTest {

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final ReadSide readSide = ReadSide.fresh();
    private final RandomGoods goods = new RandomGoods(random, readSide.log());
    private final InboundQueries deliveries = readSide.get(InboundQueries.class);
    private final TransferQueries transfers = readSide.get(TransferQueries.class);

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void tellsOfEachDocumentWhatTheDomainTells() {
        for (int round = 0; round < 12; round++) {
            proceed(60);
            goods.deliveries()
                    .forEach(
                            (id, state) ->
                                    assertThat(deliveries.inbound(id.value()).view())
                                            .as("seed %d", seed)
                                            .isEqualTo(InboundView.of(state)));
            goods.transfers()
                    .forEach(
                            (id, state) ->
                                    assertThat(transfers.transfer(id.value()).view())
                                            .as("seed %d", seed)
                                            .isEqualTo(TransferView.of(state)));
            assertThat(suppliesKept()).as("seed %d", seed).isEqualTo(suppliesOfStock());
        }
        assertThat(goods.deliveries()).isNotEmpty();
        assertThat(goods.transfers()).isNotEmpty();
    }

    @Test
    void tellsOfThePastWhatItToldThen() {
        proceed(150);
        long then = readSide.log().head();
        var told = new TreeMap<String, InboundView>();
        var moved = new TreeMap<String, TransferView>();
        goods.deliveries().forEach((id, s) -> told.put(id.value(), InboundView.of(s)));
        goods.transfers().forEach((id, s) -> moved.put(id.value(), TransferView.of(s)));
        proceed(150);

        told.forEach(
                (id, view) ->
                        assertThat(deliveries.inboundAt(id, then).view())
                                .as("seed %d", seed)
                                .isEqualTo(view));
        moved.forEach(
                (id, view) ->
                        assertThat(transfers.transferAt(id, then).view())
                                .as("seed %d", seed)
                                .isEqualTo(view));
        assertThatThrownBy(() -> deliveries.inboundAt("P-1", 0))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("inbound.unknown");
        assertThatThrownBy(() -> transfers.transfer("none"))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("transfer.unknown");
    }

    @Test
    void theSameEventsMakeTheSameRowsHoweverTheyCome() {
        for (int round = 0; round < 8; round++) {
            proceed(50);
        }
        try (var again = ReadSide.fresh()) {
            for (var event : readSide.log().messages(0, readSide.log().head())) {
                again.append(event.getAggregateIdentifier(), event.getPayload());
            }
            again.deliver(100_000);

            assertThat(again.rows()).as("seed %d", seed).isEqualTo(readSide.rows());
        }
        assertThat(readSide.rows()).anyMatch(row -> row.startsWith("transfer("));
    }

    @Test
    void listsAreFilteredAndLoseNothingBetweenTheirParts() {
        proceed(400);
        for (var place : List.of("A", "B")) {
            assertList(null, place, null);
            assertList("RECEIVED", place, null);
            assertList(null, place, "G-1");
        }
        assertList(null, null, null);
        assertList("CLOSED", null, "G-2");
    }

    private void assertList(@Nullable String status, @Nullable String place, @Nullable String sku) {
        assertThat(all((c, n) -> deliveries.all(status, place, sku, c, n).view()))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(
                        goods.deliveries().values().stream()
                                .map(InboundView::of)
                                .filter(v -> status == null || v.status().equals(status))
                                .filter(v -> place == null || v.location().equals(place))
                                .filter(v -> sku == null || v.lines().getFirst().sku().equals(sku))
                                .toList());
        assertThat(all((c, n) -> transfers.all(status, place, sku, c, n).view()))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(
                        goods.transfers().values().stream()
                                .map(TransferView::of)
                                .filter(v -> status == null || v.status().equals(status))
                                .filter(v -> place == null || touches(v, place))
                                .filter(v -> sku == null || v.lines().getFirst().sku().equals(sku))
                                .toList());
    }

    private static boolean touches(TransferView view, String place) {
        return view.from().equals(place) || view.to().equals(place);
    }

    private static <T> List<T> all(BiFunction<@Nullable Cursor, Integer, Page<T>> list) {
        var all = new ArrayList<T>();
        Cursor after = null;
        do {
            var page = list.apply(after, 3);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private void proceed(int steps) {
        for (int step = 0; step < steps; step++) {
            goods.step();
        }
        readSide.deliver(1 + random.nextInt(40));
    }

    private Map<String, String> suppliesKept() {
        var kept = new TreeMap<String, String>();
        readSide.get(JdbcTemplate.class)
                .query(
                        "select sku, source, location, quantity, expected_at from stock_supply",
                        row -> {
                            kept.put(
                                    row.getString(1) + " " + row.getString(2),
                                    "%d at %s, %d"
                                            .formatted(
                                                    row.getLong(4),
                                                    row.getString(3),
                                                    row.getTimestamp(5)
                                                            .toInstant()
                                                            .toEpochMilli()));
                        });
        return kept;
    }

    private Map<String, String> suppliesOfStock() {
        var said = new TreeMap<String, String>();
        goods.stocks()
                .forEach(
                        (sku, stock) ->
                                stock.supplies()
                                        .forEach(
                                                (source, supply) ->
                                                        said.put(
                                                                sku + " " + source,
                                                                "%d at %s, %d"
                                                                        .formatted(
                                                                                supply.quantity(),
                                                                                supply.location(),
                                                                                supply.expectedAt()
                                                                                        .toEpochMilli()))));
        return said;
    }
}
