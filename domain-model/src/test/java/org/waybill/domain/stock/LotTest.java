package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.StockStory.BOTH;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.L1;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.NOW;
import static org.waybill.domain.stock.StockStory.ORDER;
import static org.waybill.domain.stock.StockStory.OTHER_ORDER;
import static org.waybill.domain.stock.StockStory.SHOP;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Decision;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.stock.LotChange.LotsAdded;
import org.waybill.domain.stock.LotChange.LotsReceived;
import org.waybill.domain.stock.LotTask.BlockLot;
import org.waybill.domain.stock.LotTask.ExpireLots;
import org.waybill.domain.stock.LotTask.PickLots;
import org.waybill.domain.stock.LotTask.ReleaseLot;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.AssignStock;
import org.waybill.domain.stock.StockCommand.ConsumeStock;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockCommand.ReleaseReservation;
import org.waybill.domain.stock.StockCommand.ReserveStock;
import org.waybill.domain.stock.StockEvent.StockReceived;

class LotTest {

    private static final LotId EARLY = new LotId("EARLY");
    private static final LotId LATE = new LotId("LATE");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    private Stock stock = Stock.NONE;

    @Test
    void tellsOfWhichLotsUnitsThatCameAre() {
        var events = act(receipt(LATE, 9, 5));

        assertThat(events)
                .containsExactly(
                        new StockReceived(LAMP, DC, 5, "PO-1"),
                        new LotsReceived(LAMP, DC, List.of(arrival(LATE, 9, 5)), "PO-1"));
        assertThat(stock.lots().at(DC, LATE).sellable()).isEqualTo(5);
    }

    @Test
    void whatWasThereBeforeIsOfAnUnknownLot() {
        act(new ReceiveStock(LAMP, SHOP, 3, null));
        var events = act(receipt(EARLY, 1, 2));

        assertThat(events)
                .contains(new LotsAdded(LAMP, SHOP, List.of(LotArrival.unknown(3)), "LOTS_BEGAN"));
    }

    @Test
    void refusesLotsThatDoNotAddUpOrContradict() {
        act(receipt(EARLY, 1, 2));
        refuses(
                new ReceiveStock(LAMP, DC, 3, null, null, List.of(arrival(EARLY, 1, 2))),
                "stock.lots-quantity");
        refuses(receipt(EARLY, 2, 2), "stock.lot-contradicts");
    }

    @Test
    void aSerialNumberIsThatOfOneUnitInTheHouse() {
        act(numbered("S1", "S2"));
        refuses(numbered("S2"), "stock.serial-known");
        refuses(numbered("S3", "S3"), "stock.serial-known");
        promised(ORDER, 1);
        act(pick(ORDER, 1, List.of(), "S2"));
        act(consume(ORDER, 1));

        act(numbered("S2"));
        assertThat(stock.lots().serials()).containsOnlyKeys(new Serial("S1"), new Serial("S2"));
    }

    @Test
    void meansWhatExpiresFirst() {
        act(receipt(LATE, 9, 5));
        act(receipt(EARLY, 1, 2));
        promised(ORDER, 3);

        assertThat(meant(ORDER, EARLY)).isEqualTo(2);
        assertThat(meant(ORDER, LATE)).isEqualTo(1);
        act(new ReleaseReservation(LAMP, ORDER, L1, DC, 1, "CANCELLED"));
        assertThat(meant(ORDER, LATE)).isZero();
        assertThat(meant(ORDER, EARLY)).isEqualTo(2);
    }

    @Test
    void whoTakesAnotherLotGivesBackWhatWasMeant() {
        act(receipt(LATE, 9, 5));
        act(receipt(EARLY, 1, 2));
        promised(ORDER, 2);
        act(pick(ORDER, 2, List.of(new LotUnits(LATE, 2))));
        assertThat(meant(ORDER, EARLY)).isZero();
        assertThat(meant(ORDER, LATE)).isEqualTo(2);
        promised(OTHER_ORDER, 2);
        assertThat(meant(OTHER_ORDER, EARLY)).isEqualTo(2);

        act(consume(ORDER, 2));
        assertThat(stock.lots().at(DC, LATE).onHand()).isEqualTo(3);
        assertThat(stock.lots().at(DC, EARLY).onHand()).isEqualTo(2);
    }

    @Test
    void takesOnlyWhatIsPromised() {
        act(receipt(EARLY, 1, 2));
        promised(ORDER, 1);
        refuses(pick(OTHER_ORDER, 1, List.of()), "stock.not-promised");
        act(pick(ORDER, 1, List.of()));
        refuses(pick(ORDER, 1, List.of()), "stock.not-promised");
    }

    @Test
    void takesOnlyWhatIsThere() {
        act(receipt(EARLY, 1, 2));
        act(new ReceiveStock(LAMP, SHOP, 4, null, null, List.of(arrival(LATE, 9, 4))));
        promised(ORDER, 2);
        refuses(pick(ORDER, 2, List.of(new LotUnits(LATE, 2))), "stock.lot-not-there");
        refuses(pick(ORDER, 1, List.of(), "S9"), "stock.serial-not-there");
        refuses(pick(ORDER, 2, List.of(new LotUnits(EARLY, 1))), "stock.lots-quantity");
    }

    @Test
    void unitsWithNumbersAreTakenByThem() {
        act(numbered("S1", "S2"));
        promised(ORDER, 2);
        refuses(pick(ORDER, 2, List.of()), "stock.serials-missing");
        refuses(pick(ORDER, 2, List.of(), "S1"), "stock.serials-quantity");
        act(pick(ORDER, 1, List.of(), "S1"));
        refuses(pick(ORDER, 1, List.of(), "S1"), "stock.serial-not-there");
        act(pick(ORDER, 1, List.of(), "S2"));
    }

    @Test
    void whatIsOverIsNotPromised() {
        act(receipt(EARLY, 1, 2));
        act(receipt(LATE, 9, 2));
        var at = NOW.plus(Duration.ofDays(2));
        var terms = Terms.present(BOTH.channel(), BOTH.eligible(), BOTH.backorder(), at);
        var three = List.of(new LineQuantity(L1, 3));
        refuses(new ReserveStock(LAMP, ORDER, three, null, null, at, terms), "stock.insufficient");
        act(new ExpireLots(LAMP, at));

        assertThat(stock.at(DC).aside()).containsEntry(StockState.EXPIRED, 2L);
        assertThat(stock.at(DC).available()).isEqualTo(2);
        assertThat(act(new ExpireLots(LAMP, at))).isEmpty();
    }

    @Test
    void whatIsCalledBackIsQuarantinedAndOthersAreMeant() {
        act(receipt(EARLY, 1, 2));
        act(receipt(LATE, 9, 2));
        promised(ORDER, 2);
        act(new BlockLot(LAMP, EARLY, "glass"));

        assertThat(stock.at(DC).aside()).containsEntry(StockState.QUARANTINED, 2L);
        assertThat(meant(ORDER, LATE)).isEqualTo(2);
        assertThat(act(new BlockLot(LAMP, EARLY, "glass"))).isEmpty();
        act(receipt(EARLY, 1, 1));
        assertThat(stock.at(DC).aside()).containsEntry(StockState.QUARANTINED, 3L);
        act(new ReleaseLot(LAMP, EARLY, "fine", NOW));
        assertThat(stock.at(DC).aside()).isEmpty();
        refuses(new BlockLot(LAMP, new LotId("NONE"), "glass"), "lot.unknown");
    }

    @Test
    void whatWasPickedAndIsCalledBackDoesNotLeave() {
        act(receipt(EARLY, 1, 2));
        promised(ORDER, 2);
        act(pick(ORDER, 2, List.of()));
        act(new BlockLot(LAMP, EARLY, "glass"));
        refuses(consume(ORDER, 2), "stock.lot-withheld");
        act(new ReleaseLot(LAMP, EARLY, "fine", NOW));
        act(consume(ORDER, 2));
    }

    @Test
    void aCorrectionTakesTheLotNamedOrWhatExpiresFirst() {
        act(receipt(LATE, 9, 5));
        act(receipt(EARLY, 1, 2));
        act(new AdjustStock(LAMP, DC, -1, AdjustmentReason.LOST));
        assertThat(stock.lots().at(DC, EARLY).onHand()).isEqualTo(1);
        act(correction(-2));
        assertThat(stock.lots().at(DC, LATE).onHand()).isEqualTo(3);
        refuses(correction(-4), "stock.lot-not-there");
    }

    @Test
    void whatIsLostIsNoLongerMeantWhenOthersLeaveInItsPlace() {
        act(receipt(EARLY, 1, 3));
        promised(ORDER, 3);
        act(new AdjustStock(LAMP, DC, -3, AdjustmentReason.LOST));
        act(receipt(LATE, 9, 3));
        act(consume(ORDER, 2));

        assertThat(stock.reservation(ORDER, L1).at(DC)).isEqualTo(1);
        assertThat(meant(ORDER, EARLY)).isEqualTo(1);
        assertThat(stock.lots().at(DC, LATE).sellable()).isEqualTo(1);
    }

    private static AdjustStock correction(int delta) {
        var some = List.of(new LotArrival(LATE, null, null, -delta, List.of()));
        return new AdjustStock(LAMP, DC, delta, null, AdjustmentReason.LOST, some);
    }

    private static LotArrival arrival(LotId lot, int days, long units) {
        var day = TODAY.plusDays(days);
        return new LotArrival(lot, day, day, units, List.of());
    }

    private static ReceiveStock receipt(LotId lot, int days, long units) {
        return new ReceiveStock(LAMP, DC, units, null, "PO-1", List.of(arrival(lot, days, units)));
    }

    private static ReceiveStock numbered(String... serials) {
        var numbers = Stream.of(serials).map(Serial::new).toList();
        var some = new LotArrival(EARLY, null, null, numbers.size(), numbers);
        return new ReceiveStock(LAMP, DC, numbers.size(), null, null, List.of(some));
    }

    private void promised(OrderKey order, long units) {
        var lines = List.of(new LineQuantity(L1, units));
        act(new ReserveStock(LAMP, order, lines, null, null, NOW, BOTH));
        act(new AssignStock(LAMP, order, L1, DC, units));
    }

    private static PickLots pick(
            OrderKey order, long units, List<LotUnits> lots, String... serials) {
        var numbers = Stream.of(serials).map(Serial::new).toList();
        return new PickLots(LAMP, order, L1, DC, units, lots, numbers);
    }

    private static ConsumeStock consume(OrderKey order, long units) {
        var work = new FulfillmentId("1001@web.F1");
        return new ConsumeStock(LAMP, order, L1, DC, units, work);
    }

    private long meant(OrderKey order, LotId lot) {
        return stock.lots().claim(LotClaims.of(order, L1, DC)).of(lot).allotted();
    }

    private List<StockEvent> act(StockCommand command) {
        var events = StockDecisions.decide(stock, command).orThrow();
        stock = StockPromises.after(stock, events);
        return events;
    }

    private void refuses(StockCommand command, String code) {
        @Nullable String refused =
                StockDecisions.decide(stock, command) instanceof Decision.Refused<StockEvent> no
                        ? no.rejection().code()
                        : null;
        assertThat(refused).isEqualTo(code);
    }
}
