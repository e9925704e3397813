package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.L1;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.NOW;
import static org.waybill.domain.stock.StockStory.ORDER;
import static org.waybill.domain.stock.StockStory.SHOP;
import static org.waybill.domain.stock.StockStory.SOON;
import static org.waybill.domain.stock.StockStory.assign;
import static org.waybill.domain.stock.StockStory.reserve;
import static org.waybill.domain.stock.StockStory.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Story;
import org.waybill.domain.stock.LotChange.LotsAdded;
import org.waybill.domain.stock.LotChange.LotsArrived;
import org.waybill.domain.stock.LotChange.LotsNotArrived;
import org.waybill.domain.stock.LotChange.LotsSent;
import org.waybill.domain.stock.LotTask.PickLots;
import org.waybill.domain.stock.StockCommand.ExpectSupply;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.StockEvent.SupplyExpected;
import org.waybill.domain.stock.StockEvent.TransferReceived;
import org.waybill.domain.stock.StockEvent.TransferShipped;
import org.waybill.domain.stock.TransferTask.ReceiveTransferStock;
import org.waybill.domain.stock.TransferTask.ReserveTransferStock;
import org.waybill.domain.stock.TransferTask.ShipTransferStock;
import org.waybill.domain.transfer.TransferId;

/** Lots on their way from one location to another. */
class TransferredLotsTest {

    private static final TransferId T = new TransferId("T-1");
    private static final LotId A = new LotId("A");
    private static final LotId B = new LotId("B");
    private static final LotId C = new LotId("C");
    private static final Serial S1 = new Serial("S1");
    private static final Serial S2 = new Serial("S2");
    private static final Serial S3 = new Serial("S3");
    private static final LocalDate FIRST = LocalDate.parse("2026-08-01");
    private static final LocalDate SECOND = LocalDate.parse("2026-09-01");

    @Test
    void whatIsNamedLeavesAndOtherwiseWhatExpiresFirst() {
        there().when(ship(3)).then(shipped(3), new LotsSent(LAMP, T, L1, DC, null, units(A, 3)));
        there().when(ship(3, lot(B, 3)))
                .then(shipped(3), new LotsSent(LAMP, T, L1, DC, null, units(B, 3)));
    }

    @Test
    void whatIsNotThereDoesNotLeave() {
        there().when(ship(3, lot(B, 2))).refused("stock.lots-quantity");
        there().when(ship(3, lot(C, 3))).refused("stock.lot-not-there");
        there().when(ship(3, lot(A, 2, S1, S3), lot(B, 1))).refused("stock.serial-not-there");
        var picked =
                there().after(reserve(ORDER, StockStory.BOTH, 4))
                        .after(assign(ORDER, L1, DC, 4))
                        .after(new PickLots(LAMP, ORDER, L1, DC, 4, units(B, 4), List.of()));
        picked.when(ship(3, lot(B, 3))).refused("stock.lot-not-there");
        assertThat(picked.after(ship(3, lot(B, 1), lot(A, 2))).state().at(DC).onHand())
                .isEqualTo(6);
    }

    @Test
    void whatLeftComesUnlessSomethingElseIsNamed() {
        var way = there().after(ship(3, lot(A, 1, S2), lot(B, 2)));

        way.when(receive(2))
                .then(came(2), arrived(new LotUnits(A, 1, List.of(S2)), new LotUnits(B, 1)));
        way.when(receive(2, lot(B, 2))).then(came(2), arrived(new LotUnits(B, 2)));
        way.when(receive(3, lot(A, 2), lot(C, 1)))
                .then(
                        came(3),
                        arrived(new LotUnits(A, 1, List.of(S2))),
                        added(dated(A, 1), lot(C, 1)));
        way.when(receive(2, lot(B, 1))).refused("stock.lots-quantity");
        way.when(receive(1, new LotArrival(B, FIRST, FIRST, 1, List.of())))
                .refused("stock.lot-contradicts");
    }

    @Test
    void numbersThatLeftComeAndOthersAreNew() {
        var way = there().after(ship(2, lot(A, 2, S1, S2)));

        way.when(receive(1, lot(A, 1, S2))).then(came(1), arrived(new LotUnits(A, 1, List.of(S2))));
        way.when(receive(2, lot(A, 2, S2, S3)))
                .then(came(2), arrived(new LotUnits(A, 1, List.of(S2))), added(dated(A, 1, S3)));
        way.when(receive(1, lot(B, 1, S1))).refused("stock.serial-known");
        var unnumbered = there().after(ship(2, lot(B, 2)));
        unnumbered
                .when(receive(1, lot(B, 1, S3)))
                .then(came(1), arrived(new LotUnits(B, 1, List.of(S3))));
    }

    @Test
    void whatHadLeftAndIsReplacedByOthersIsLost() {
        var nothingMore = new ExpectSupply(LAMP, SupplyKey.of(T.address(), L1), SHOP, 0, SOON);

        there().after(ship(2, lot(B, 2)))
                .after(new ExpectSupply(LAMP, SupplyKey.of(T.address(), L1), SHOP, 2, SOON))
                .after(receive(2, lot(C, 2)))
                .when(nothingMore)
                .then(
                        new SupplyExpected(LAMP, nothingMore.source(), SHOP, 0, SOON),
                        new LotsNotArrived(LAMP, nothingMore.source(), SHOP, units(B, 2)));
    }

    @Test
    void whatComesDamagedIsOfTheLotsNamed() {
        var events =
                there().after(ship(3, lot(A, 1), lot(B, 2)))
                        .when(
                                new ReceiveTransferStock(
                                        LAMP,
                                        T,
                                        L1,
                                        SHOP,
                                        1,
                                        StockState.DAMAGED,
                                        List.of(lot(B, 1))))
                        .decision()
                        .orThrow();

        assertThat(events)
                .contains(
                        new StockMoved(
                                LAMP, SHOP, null, StockState.DAMAGED, 1, AdjustmentReason.RECEIPT),
                        new LotChange.LotsMoved(LAMP, SHOP, null, StockState.DAMAGED, units(B, 1)));
    }

    /** 4 of A, of which two have numbers, and 5 of B; 3 are set aside for the transfer. */
    private static Story<Stock, StockCommand, StockEvent> there() {
        return stock().after(receipt(2, dated(A, 2, S1, S2)))
                .after(receipt(2, dated(A, 2)))
                .after(receipt(5, new LotArrival(B, SECOND, SECOND, 5, List.of())))
                .after(
                        new ReserveTransferStock(
                                LAMP, T, DC, List.of(new LineQuantity(L1, 3)), NOW));
    }

    private static StockCommand receipt(long units, LotArrival lot) {
        return new ReceiveStock(LAMP, DC, units, null, null, List.of(lot));
    }

    private static ShipTransferStock ship(long units, LotArrival... lots) {
        return new ShipTransferStock(LAMP, T, L1, DC, units, List.of(lots));
    }

    private static ReceiveTransferStock receive(long units, LotArrival... lots) {
        return new ReceiveTransferStock(LAMP, T, L1, SHOP, units, null, List.of(lots));
    }

    private static LotArrival lot(LotId lot, long units, Serial... serials) {
        return new LotArrival(lot, null, null, units, List.of(serials));
    }

    private static LotArrival dated(LotId lot, long units, Serial... serials) {
        return new LotArrival(lot, FIRST, FIRST, units, List.of(serials));
    }

    private static List<LotUnits> units(LotId lot, long units) {
        return List.of(new LotUnits(lot, units, lot.equals(A) ? List.of(S1) : List.of()));
    }

    private static TransferShipped shipped(long units) {
        return new TransferShipped(LAMP, T, L1, DC, units);
    }

    private static TransferReceived came(long units) {
        return new TransferReceived(LAMP, T, L1, SHOP, units);
    }

    private static LotsArrived arrived(LotUnits... lots) {
        return new LotsArrived(LAMP, T, L1, SHOP, List.of(lots));
    }

    private static LotsAdded added(LotArrival... lots) {
        return new LotsAdded(LAMP, SHOP, Stream.of(lots).toList(), LotsAdded.SURPLUS);
    }
}
