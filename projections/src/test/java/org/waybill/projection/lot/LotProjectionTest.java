package org.waybill.projection.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waybill.domain.RejectedException;
import org.waybill.domain.inbound.InboundCommand.AnnounceInbound;
import org.waybill.domain.inbound.InboundCommand.ReceiveInbound;
import org.waybill.domain.inbound.InboundId;
import org.waybill.domain.inbound.InboundLine;
import org.waybill.domain.inbound.InboundType;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotLine;
import org.waybill.domain.stock.Lots;
import org.waybill.domain.stock.Serial;
import org.waybill.projection.MemoryLog;
import org.waybill.projection.ReadSide;
import org.waybill.projection.inbound.RandomGoods;

/** What lots and single units are told to be is what the domain knows of them. */
class LotProjectionTest {

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final ReadSide readSide = ReadSide.fresh();
    private final RandomGoods goods = new RandomGoods(random, readSide.log());
    private final LotQueries queries = readSide.get(LotQueries.class);

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void tellsOfEachLotWhatTheDomainKnows() {
        for (int round = 0; round < 8; round++) {
            proceed(60);
            goods.stocks()
                    .forEach(
                            (sku, stock) ->
                                    stock.lots()
                                            .terms()
                                            .keySet()
                                            .forEach(lot -> agrees(sku, lot, stock.lots())));
        }
        assertThat(goods.stocks().values()).as("seed %d", seed).anyMatch(s -> s.lots().known());
    }

    private void agrees(Sku sku, LotId lot, Lots lots) {
        var view = queries.lot(sku.value(), lot.value(), null).view();
        var totals = view.totals();
        assertThat(totals.onHand()).as("seed %d", seed).isEqualTo(sum(here(lot, lots)));
        assertThat(totals.inTransit()).as("seed %d", seed).isEqualTo(onTheWay(lot, lots));
        assertThat(totals.received())
                .as("seed %d: %s", seed, view)
                .isEqualTo(
                        totals.onHand()
                                + totals.shipped()
                                + totals.removed()
                                + totals.inTransit()
                                + totals.lostInTransit());
        var told = new TreeMap<String, Long>();
        view.now().forEach(place -> told.put(place.location(), place.onHand()));
        assertThat(told).as("seed %d", seed).isEqualTo(here(lot, lots));
    }

    private static long sum(Map<String, Long> units) {
        return units.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> here(LotId lot, Lots lots) {
        var here = new TreeMap<String, Long>();
        lots.places()
                .forEach(
                        (place, there) -> {
                            if (place.lot().equals(lot) && there.onHand() > 0) {
                                here.put(place.location().value(), there.onHand());
                            }
                        });
        return here;
    }

    private static long onTheWay(LotId lot, Lots lots) {
        return lots.transit().values().stream()
                .flatMap(way -> way.lots().stream())
                .filter(units -> units.lot().equals(lot))
                .mapToLong(units -> units.quantity())
                .sum();
    }

    @Test
    void tellsWhereEachUnitIs() {
        proceed(250);
        receiveNumbered();
        int units = 0;
        for (var entry : goods.stocks().entrySet()) {
            for (var serial : entry.getValue().lots().serials().entrySet()) {
                var view = serial(entry.getKey(), serial.getKey().value());
                assertThat(view.status().name()).as("seed %d", seed).isEqualTo("IN_STOCK");
                assertThat(view.location()).isEqualTo(serial.getValue().place().location().value());
                assertThat(view.lot()).isEqualTo(serial.getValue().place().lot().value());
                units++;
            }
            for (var way : entry.getValue().lots().transit().values()) {
                for (var lot : way.lots()) {
                    for (var serial : lot.serials()) {
                        var view = serial(entry.getKey(), serial.value());
                        assertThat(view.status().name())
                                .as("seed %d", seed)
                                .isEqualTo("IN_TRANSIT");
                    }
                }
            }
        }
        assertThat(units).as("seed %d", seed).isPositive();
    }

    private void receiveNumbered() {
        var id = new InboundId("NUMBERED");
        var line = new LineId("1");
        var sku = new Sku("G-1");
        goods.tell(
                new AnnounceInbound(
                        id,
                        InboundType.ASN,
                        new LocationId("A"),
                        null,
                        null,
                        MemoryLog.BEGINNING,
                        List.of(new InboundLine(line, sku, 2))));
        var numbers = List.of(new Serial("N-1"), new Serial("N-2"));
        var lot = new LotArrival(new LotId("L-N"), null, null, 2, numbers);
        goods.tell(
                new ReceiveInbound(
                        id,
                        List.of(new Arrival(line, 2, null)),
                        null,
                        List.of(new LotLine(line, List.of(lot)))));
        readSide.deliver(10);
    }

    private SerialView serial(Sku sku, String serial) {
        return queries.serial(sku.value(), serial, null).view();
    }

    @Test
    void tellsOfThePastWhatItToldThen() {
        proceed(150);
        long then = readSide.log().head();
        var told = new TreeMap<String, LotView>();
        var first = goods.stocks().entrySet().iterator().next();
        var sku = first.getKey();
        for (var lot : first.getValue().lots().terms().keySet()) {
            told.put(lot.value(), queries.lot(sku.value(), lot.value(), null).view());
        }
        proceed(150);

        told.forEach(
                (lot, view) ->
                        assertThat(queries.lot(sku.value(), lot, then).view())
                                .as("seed %d", seed)
                                .isEqualTo(view));
        assertThatThrownBy(() -> queries.lot(sku.value(), "none", null))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("lot.unknown");
        assertThatThrownBy(() -> queries.serial(sku.value(), "none", null))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("serial.unknown");
    }

    @Test
    void theSameEventsMakeTheSameRowsHoweverTheyCome() {
        proceed(200);
        for (int more = 0; more < 20 && !lotsHaveMoved(); more++) {
            proceed(100);
        }
        try (var again = ReadSide.fresh()) {
            for (var event : readSide.log().messages(0, readSide.log().head())) {
                again.append(event.getAggregateIdentifier(), event.getPayload());
            }
            again.deliver(100_000);

            assertThat(again.rows()).as("seed %d", seed).isEqualTo(readSide.rows());
        }
        assertThat(lotsHaveMoved()).as("seed %d", seed).isTrue();
    }

    private boolean lotsHaveMoved() {
        return readSide.rows().stream().anyMatch(row -> row.startsWith("lot_movement("));
    }

    private void proceed(int steps) {
        for (int step = 0; step < steps; step++) {
            goods.step();
        }
        readSide.deliver(1 + random.nextInt(40));
    }
}
