package org.waybill.domain.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Fault;
import org.waybill.domain.Story;
import org.waybill.domain.inbound.InboundCommand.AnnounceInbound;
import org.waybill.domain.inbound.InboundCommand.ChangeInbound;
import org.waybill.domain.inbound.InboundCommand.CloseInbound;
import org.waybill.domain.inbound.InboundCommand.ReceiveInbound;
import org.waybill.domain.inbound.InboundEvent.InboundAnnounced;
import org.waybill.domain.inbound.InboundEvent.InboundChanged;
import org.waybill.domain.inbound.InboundEvent.InboundClosed;
import org.waybill.domain.inbound.InboundEvent.InboundLotsAnnounced;
import org.waybill.domain.inbound.InboundEvent.InboundLotsDiffered;
import org.waybill.domain.inbound.InboundEvent.InboundLotsReceived;
import org.waybill.domain.inbound.InboundEvent.InboundReceived;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.Discrepancy;
import org.waybill.domain.stock.Discrepancy.Kind;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotDiscrepancy;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotLine;
import org.waybill.domain.stock.Serial;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockState;

/** Lots that are announced of a delivery, and those that come. */
class InboundLotsTest {

    private static final InboundId PO = new InboundId("PO-1");
    private static final LocationId DC = new LocationId("DC-1");
    private static final Sku MILK = new Sku("MILK");
    private static final LineId L1 = new LineId("1");
    private static final LineId L2 = new LineId("2");
    private static final LotId A = new LotId("A");
    private static final LotId B = new LotId("B");
    private static final LotId C = new LotId("C");
    private static final Instant DUE = Instant.parse("2026-03-01T10:00:00Z");
    private static final LocalDate SOON = LocalDate.parse("2026-06-01");
    private static final LocalDate SOLD = LocalDate.parse("2026-05-25");

    @Test
    void lotsThatAreAnnouncedAddUpToTheirLine() {
        nothing()
                .when(announce(lots(L1, lot(A, 6), lot(B, 4))))
                .then(
                        announced(),
                        new InboundLotsAnnounced(PO, List.of(lots(L1, lot(A, 6), lot(B, 4)))));
        nothing().when(announce()).then(announced());
        var refusal =
                nothing().when(announce(lots(L2, lot(A, 4)))).refused("inbound.lots-quantity");
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly("/lines/1/lots");
        var twice =
                nothing()
                        .when(announce(lots(L1, lot(A, 6), lot(A, 4))))
                        .refused("inbound.lot-twice");
        assertThat(twice.faults())
                .extracting(Fault::pointer)
                .containsExactly("/lines/0/lots/1/lot");
    }

    @Test
    void whatComesIsCountedByLot() {
        var story = told();

        story.when(receive(lot(A, 2), lot(B, 1)))
                .then(
                        received(3),
                        new InboundLotsReceived(PO, List.of(lots(L1, dated(A, 2), lot(B, 1)))));
        var state = story.after(receive(lot(A, 2), lot(B, 1))).state();
        assertThat(line(state).lots())
                .containsEntry(A, new DueLot(6, 2, SOON, SOLD))
                .containsEntry(B, new DueLot(4, 1, null, null));
        assertThat(state.lotDiscrepancies()).isEmpty();
        assertThat(state.receipts().getFirst().lots())
                .containsExactly(lots(L1, dated(A, 2), lot(B, 1)));
    }

    @Test
    void dayThatIsSaidAtTheDockIsNotThatOfTheAnnouncement() {
        var other = new LotArrival(A, SOON.plusDays(1), SOON, 2, List.of());

        told().when(receive(other))
                .then(received(2), new InboundLotsReceived(PO, List.of(lots(L1, other))));
    }

    @Test
    void lotsThatWereNotAnnouncedAreTakenInAndNoted() {
        var over =
                List.of(
                        new LotDiscrepancy(L1, A, Kind.OVER, 1),
                        new LotDiscrepancy(L1, C, Kind.OVER, 2));
        var story = told().after(receive(lot(A, 5)));

        story.when(receive(lot(A, 2), lot(C, 2)))
                .then(
                        received(4),
                        new InboundLotsReceived(PO, List.of(lots(L1, dated(A, 2), lot(C, 2)))),
                        new InboundLotsDiffered(PO, over));
        assertThat(story.after(receive(lot(A, 2), lot(C, 2))).state().lotDiscrepancies())
                .isEqualTo(over);
    }

    @Test
    void whatIsNotedIsNotedOnce() {
        told().after(receive(lot(C, 2)))
                .when(receive(lot(C, 1)))
                .then(
                        received(1),
                        new InboundLotsReceived(PO, List.of(lots(L1, lot(C, 1)))),
                        new InboundLotsDiffered(
                                PO, List.of(new LotDiscrepancy(L1, C, Kind.OVER, 1))));
    }

    @Test
    void nothingIsNotedWhereNoLotsWereAnnounced() {
        var story = nothing().given(announced()).after(receive(lot(C, 2)));

        assertThat(story.state().lotDiscrepancies()).isEmpty();
        assertThat(line(story.state()).lots()).containsEntry(C, new DueLot(0, 2, null, null));
        story.when(new CloseInbound(PO, "x")).then(new InboundClosed(PO, "x", missing(8)));
    }

    @Test
    void announcedLotsThatNeverCameAreShortOnceItIsClosed() {
        var gone = List.of(new LotDiscrepancy(L1, A, Kind.SHORT, 1), shortB());
        var story = told().after(receive(lot(A, 5)));

        story.when(new CloseInbound(PO, "x"))
                .then(new InboundClosed(PO, "x", missing(5)), new InboundLotsDiffered(PO, gone));
        assertThat(story.after(new CloseInbound(PO, "x")).state().lotDiscrepancies())
                .isEqualTo(gone);
    }

    private static LotDiscrepancy shortB() {
        return new LotDiscrepancy(L1, B, Kind.SHORT, 4);
    }

    @Test
    void anotherQuantityHasItsLotsSaidAgain() {
        var story = told().after(receive(lot(A, 2)));
        var less = new LineCount(L1, 8);

        var untold = story.after(change(less)).state();
        assertThat(line(untold).lots()).containsExactly(entry(A, new DueLot(0, 2, null, null)));
        assertThat(line(untold).lotsAnnounced()).isFalse();

        var again = lots(L1, lot(A, 8));
        story.when(change(less, again))
                .then(
                        new InboundChanged(PO, DUE, List.of(less)),
                        new InboundLotsAnnounced(PO, List.of(again)));
        story.when(change(less, lots(L1, lot(A, 9)))).refused("inbound.lots-quantity");
        story.when(change(new LineCount(L1, 10), lots(L1, dated(A, 6), lot(B, 4)))).nothing();
        story.when(change(new LineCount(L1, 10), lots(L1, lot(C, 10))))
                .then(new InboundLotsAnnounced(PO, List.of(lots(L1, lot(C, 10)))));
    }

    @Test
    void stockHearsOfWhichLotsEachArrivalIs() {
        var numbered = new LotArrival(B, null, null, 1, List.of(new Serial("S1")));
        var command =
                new ReceiveInbound(
                        PO,
                        List.of(
                                new Arrival(L1, 2, null),
                                new Arrival(L2, 3, null),
                                new Arrival(L1, 1, StockState.DAMAGED)),
                        null,
                        List.of(lots(L1, lot(A, 2)), lots(L2), lots(L1, numbered)));
        var state = told().state();
        var commands =
                InboundStock.following(state, InboundDecisions.decide(state, command).orThrow());

        assertThat(commands)
                .filteredOn(ReceiveStock.class::isInstance)
                .extracting(c -> ((ReceiveStock) c).lots())
                .containsExactly(List.of(dated(A, 2)), List.of(), List.of(numbered));
    }

    private static Map.Entry<LotId, DueLot> entry(LotId lot, DueLot due) {
        return Map.entry(lot, due);
    }

    private static Story<Inbound, InboundCommand, InboundEvent> nothing() {
        return new Story<>(Inbound.NONE, Inbound::evolve, InboundDecisions::decide);
    }

    /** Of the first line, 6 of A and 4 of B are to come. */
    private static Story<Inbound, InboundCommand, InboundEvent> told() {
        return nothing().after(announce(lots(L1, dated(A, 6), lot(B, 4))));
    }

    private static AnnounceInbound announce(LotLine... lots) {
        return new AnnounceInbound(
                PO, InboundType.ASN, DC, null, null, DUE, lines(), List.of(lots));
    }

    private static InboundEvent announced() {
        return new InboundAnnounced(PO, InboundType.ASN, DC, null, null, DUE, lines());
    }

    private static List<InboundLine> lines() {
        return List.of(new InboundLine(L1, MILK, 10), new InboundLine(L2, MILK, 5));
    }

    private static LotLine lots(LineId line, LotArrival... lots) {
        return new LotLine(line, List.of(lots));
    }

    private static LotArrival lot(LotId lot, long units) {
        return new LotArrival(lot, null, null, units, List.of());
    }

    private static LotArrival dated(LotId lot, long units) {
        return new LotArrival(lot, SOON, SOLD, units, List.of());
    }

    private static ChangeInbound change(LineCount line, LotLine... lots) {
        return new ChangeInbound(PO, null, List.of(line), List.of(lots));
    }

    private static ReceiveInbound receive(LotArrival... lots) {
        var line = lots(L1, lots);
        var arrival = new Arrival(L1, (int) line.quantity(), null);
        return new ReceiveInbound(PO, List.of(arrival), null, List.of(line));
    }

    private static InboundReceived received(int units) {
        return new InboundReceived(PO, DC, List.of(new Arrival(L1, units, null)), null, List.of());
    }

    private static List<Discrepancy> missing(long first) {
        return List.of(new Discrepancy(L1, Kind.SHORT, first), new Discrepancy(L2, Kind.SHORT, 5));
    }

    private static DueLine line(Inbound state) {
        return Objects.requireNonNull(state.lines().get(L1));
    }
}
