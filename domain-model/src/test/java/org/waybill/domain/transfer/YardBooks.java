package org.waybill.domain.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.Laws.same;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Discrepancy;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.Owner;
import org.waybill.domain.stock.ReservationKey;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockBooks;
import org.waybill.domain.stock.StockEvent.TransferReceived;
import org.waybill.domain.stock.StockEvent.TransferShipped;
import org.waybill.domain.stock.StockMovement;
import org.waybill.domain.stock.Supply;
import org.waybill.domain.stock.SupplyKey;

/** What must be true of a yard at every moment, added up anew. */
final class YardBooks {

    private final Yard yard;

    private YardBooks(Yard yard) {
        this.yard = yard;
    }

    static void balance(Yard yard) {
        var books = new YardBooks(yard);
        yard.stocks().values().forEach(StockBooks::balance);
        yard.stocks().forEach(books::ledgerIsThePosition);
        yard.stocks().forEach(books::supplyIsWhatDocumentsSay);
        yard.stocks().forEach(books::transfersHaveWhatTheySetAside);
        yard.stocks().forEach(books::transfersLoseAndMakeNothing);
        yard.stocks().forEach(books::lotsOnTheWayAreThoseOfTheTransfers);
        yard.transfers().values().forEach(YardBooks::countersAddUp);
        yard.transfers().values().forEach(YardBooks::lotsAddUp);
    }

    private void lotsOnTheWayAreThoseOfTheTransfers(Sku sku, Stock stock) {
        yard.transfers()
                .forEach(
                        (id, transfer) ->
                                transfer.lines()
                                        .forEach(
                                                (line, moving) -> {
                                                    if (moving.sku().equals(sku)) {
                                                        assertThat(underway(moving))
                                                                .isEqualTo(
                                                                        underway(stock, id, line));
                                                    }
                                                }));
    }

    private static Map<LotId, Long> underway(MovingLine line) {
        var open = new HashMap<LotId, Long>();
        line.lots()
                .forEach(
                        (lot, units) -> {
                            if (units.open() != 0) {
                                open.put(lot, units.open());
                            }
                        });
        return open;
    }

    private static Map<LotId, Long> underway(Stock stock, TransferId id, LineId line) {
        var way = stock.lots().transit().get(new ReservationKey(Owner.of(id), line));
        var open = new HashMap<LotId, Long>();
        if (way != null) {
            way.lots().forEach(units -> open.put(units.lot(), units.quantity()));
        }
        return open;
    }

    /** As soon as lots of a line are known, they are those of all that left and came. */
    private static void lotsAddUp(Transfer transfer) {
        for (var line : transfer.lines().values()) {
            var lots = line.lots().values();
            long shipped = lots.stream().mapToLong(MovingLot::shipped).sum();
            if (shipped > 0) {
                same("shipped by lot", shipped, line.shipped());
                same(
                        "received by lot",
                        lots.stream().mapToLong(MovingLot::received).sum(),
                        line.received());
            }
        }
    }

    private void ledgerIsThePosition(Sku sku, Stock stock) {
        for (var entry : stock.positions().entrySet()) {
            long onHand = 0;
            long reserved = 0;
            for (var event : yard.ledger()) {
                var movement = StockMovement.of(event);
                if (event.sku().equals(sku)
                        && movement.isPresent()
                        && movement.get().location().equals(entry.getKey())) {
                    onHand += movement.get().onHand();
                    reserved += movement.get().reserved();
                }
            }
            same("on hand", entry.getValue().onHand(), onHand);
            same("reserved", entry.getValue().reserved(), reserved);
        }
    }

    private void supplyIsWhatDocumentsSay(Sku sku, Stock stock) {
        var said = new HashMap<SupplyKey, Supply>();
        yard.deliveries()
                .forEach(
                        (id, delivery) ->
                                delivery.lines()
                                        .forEach(
                                                (line, due) -> {
                                                    if (due.sku().equals(sku)
                                                            && delivery.open(due) > 0) {
                                                        said.put(
                                                                SupplyKey.of(id.address(), line),
                                                                new Supply(
                                                                        delivery.asAnnounced()
                                                                                .location(),
                                                                        delivery.open(due),
                                                                        delivery.due()));
                                                    }
                                                }));
        yard.transfers().forEach((id, transfer) -> said.putAll(onTheWay(sku, id, transfer)));
        assertThat(stock.supplies()).containsExactlyInAnyOrderEntriesOf(said);
    }

    private static Map<SupplyKey, Supply> onTheWay(Sku sku, TransferId id, Transfer transfer) {
        var said = new HashMap<SupplyKey, Supply>();
        var at = transfer.expectedAt();
        transfer.lines()
                .forEach(
                        (line, moving) -> {
                            if (at != null
                                    && moving.sku().equals(sku)
                                    && transfer.open(moving) > 0) {
                                var to = transfer.asRequested().to();
                                said.put(
                                        SupplyKey.of(id.address(), line),
                                        new Supply(to, transfer.open(moving), at));
                            }
                        });
        return said;
    }

    private void transfersHaveWhatTheySetAside(Sku sku, Stock stock) {
        yard.transfers()
                .forEach(
                        (id, transfer) ->
                                transfer.lines()
                                        .forEach(
                                                (line, moving) -> {
                                                    if (moving.sku().equals(sku)) {
                                                        same(
                                                                "set aside",
                                                                aside(stock, id, transfer, line),
                                                                transfer.reserved(moving));
                                                    }
                                                }));
    }

    private static long aside(Stock stock, TransferId id, Transfer transfer, LineId line) {
        var reservation = stock.reservations().get(new ReservationKey(Owner.of(id), line));
        LocationId from = transfer.asRequested().from();
        return reservation == null ? 0 : reservation.at(from);
    }

    /** On hand and on the way changes by what came from outside, but for what was noted. */
    private void transfersLoseAndMakeNothing(Sku sku, Stock stock) {
        long onHand =
                stock.positions().values().stream().mapToLong(position -> position.onHand()).sum();
        long outside =
                yard.ledger().stream()
                        .filter(event -> event.sku().equals(sku))
                        .filter(e -> !(e instanceof TransferShipped))
                        .filter(e -> !(e instanceof TransferReceived))
                        .flatMap(event -> StockMovement.of(event).stream())
                        .mapToLong(StockMovement::onHand)
                        .sum();
        long noted = 0;
        for (var transfer : yard.transfers().values()) {
            noted += over(sku, transfer) - lost(sku, transfer);
        }
        same("on hand and on the way", onHand + onTheWay(sku), outside + noted);
    }

    private long onTheWay(Sku sku) {
        return yard.transfers().values().stream()
                .flatMap(
                        transfer ->
                                transfer.lines().values().stream()
                                        .filter(line -> line.sku().equals(sku))
                                        .map(transfer::open))
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long over(Sku sku, Transfer transfer) {
        return noted(sku, transfer, Discrepancy.Kind.OVER);
    }

    private static long lost(Sku sku, Transfer transfer) {
        return noted(sku, transfer, Discrepancy.Kind.SHORT);
    }

    private static long noted(Sku sku, Transfer transfer, Discrepancy.Kind kind) {
        List<Discrepancy> all = transfer.discrepancies();
        return all.stream()
                .filter(one -> one.kind() == kind)
                .filter(
                        one -> {
                            var line = transfer.lines().get(one.lineId());
                            return line != null && line.sku().equals(sku);
                        })
                .mapToLong(Discrepancy::quantity)
                .sum();
    }

    private static void countersAddUp(Transfer transfer) {
        for (var line : transfer.lines().values()) {
            assertThat(line.picked()).isLessThanOrEqualTo(line.ordered());
            assertThat(line.shipped()).isIn(0L, line.picked());
        }
    }
}
