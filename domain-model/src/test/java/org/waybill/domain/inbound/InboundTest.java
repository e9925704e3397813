package org.waybill.domain.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Fault;
import org.waybill.domain.Story;
import org.waybill.domain.inbound.InboundCommand.AnnounceInbound;
import org.waybill.domain.inbound.InboundCommand.CancelInbound;
import org.waybill.domain.inbound.InboundCommand.ChangeInbound;
import org.waybill.domain.inbound.InboundCommand.CloseInbound;
import org.waybill.domain.inbound.InboundCommand.ReceiveInbound;
import org.waybill.domain.inbound.InboundEvent.InboundAnnounced;
import org.waybill.domain.inbound.InboundEvent.InboundCancelled;
import org.waybill.domain.inbound.InboundEvent.InboundChanged;
import org.waybill.domain.inbound.InboundEvent.InboundClosed;
import org.waybill.domain.inbound.InboundEvent.InboundReceived;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.Discrepancy;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockCommand.ExpectSupply;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockState;
import org.waybill.domain.stock.SupplyKey;

class InboundTest {

    private static final InboundId PO = new InboundId("PO-1");
    private static final LocationId DC = new LocationId("DC-1");
    private static final Sku LAMP = new Sku("LAMP");
    private static final Sku MUG = new Sku("MUG");
    private static final LineId L1 = new LineId("1");
    private static final LineId L2 = new LineId("2");
    private static final LineId L9 = new LineId("9");
    private static final Instant DUE = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATE = Instant.parse("2026-03-09T10:00:00Z");

    private static final List<String> STATES =
            List.of("EXPECTED", "PARTIALLY_RECEIVED", "RECEIVED", "CLOSED", "CANCELLED");

    @Test
    void isAnnouncedOnceWithEachLineOnce() {
        nothing().when(announce(L1, L2)).then(announced());
        nothing().when(announce(L1, L1)).refused("inbound.line-twice");
        in("EXPECTED").when(announce(L1, L2)).refused("inbound.exists");
    }

    @Test
    void whatComesIsCounted() {
        var story = in("EXPECTED");

        story.when(receive(L1, 4)).then(received(List.of(), arrival(L1, 4)));
        assertThat(story.after(receive(L1, 4)).state().status())
                .isEqualTo(InboundStatus.PARTIALLY_RECEIVED);
        var all = story.after(receive(L1, 4)).after(receive(L1, 6)).after(receive(L2, 5));
        assertThat(all.state().status()).isEqualTo(InboundStatus.RECEIVED);
        assertThat(all.state().discrepancies()).isEmpty();
        assertThat(all.state().receipts()).hasSize(3);
    }

    @Test
    void moreThanWasOrderedIsTakenInAndNoted() {
        var over = new Discrepancy(L1, Discrepancy.Kind.OVER, 3);
        var story = in("EXPECTED").after(receive(L1, 8));

        story.when(receive(L1, 5)).then(received(List.of(over), arrival(L1, 5)));
        var state = story.after(receive(L1, 5)).state();
        assertThat(state.discrepancies()).containsExactly(over);
        assertThat(state.open(line(state, L1))).isZero();
        assertThat(state.status()).isEqualTo(InboundStatus.PARTIALLY_RECEIVED);
    }

    @Test
    void unitsOfALineMayComeInSeveralStates() {
        var damaged = new Arrival(L1, 2, StockState.DAMAGED);
        var over = new Discrepancy(L1, Discrepancy.Kind.OVER, 1);

        in("EXPECTED")
                .when(new ReceiveInbound(PO, List.of(arrival(L1, 9), damaged), null))
                .then(received(List.of(over), arrival(L1, 9), damaged));
    }

    @Test
    void unknownLinesAreRefusedAtTheirPlace() {
        var refusal =
                in("EXPECTED")
                        .when(new ReceiveInbound(PO, List.of(arrival(L1, 1), arrival(L9, 1)), null))
                        .refused("inbound.line-unknown");

        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly("/lines/1/lineId");
        in("EXPECTED").when(change(null, new LineCount(L9, 1))).refused("inbound.line-unknown");
    }

    @Test
    void isPutOffAndChangedButNotBelowWhatCame() {
        var story = in("EXPECTED").after(receive(L1, 4));

        story.when(change(LATE)).then(new InboundChanged(PO, LATE, List.of()));
        story.when(change(null, new LineCount(L1, 4), new LineCount(L2, 5)))
                .then(new InboundChanged(PO, DUE, List.of(new LineCount(L1, 4))));
        story.when(change(DUE, new LineCount(L1, 10))).nothing();
        story.when(change(null, new LineCount(L1, 3))).refused("inbound.quantity");
        story.when(change(null, new LineCount(L1, 9), new LineCount(L1, 8)))
                .refused("inbound.line-twice");
    }

    @Test
    void aChangeDownToWhatCameCompletesIt() {
        var story = in("EXPECTED").after(receive(L1, 4)).after(receive(L2, 5));

        assertThat(story.after(change(null, new LineCount(L1, 4))).state().status())
                .isEqualTo(InboundStatus.RECEIVED);
    }

    @Test
    void whatNeverCameIsShortOnceItIsClosed() {
        var story = in("EXPECTED").after(receive(L1, 4));
        var missing =
                List.of(
                        new Discrepancy(L1, Discrepancy.Kind.SHORT, 6),
                        new Discrepancy(L2, Discrepancy.Kind.SHORT, 5));

        assertThat(story.state().discrepancies()).isEmpty();
        story.when(new CloseInbound(PO, "lost")).then(new InboundClosed(PO, "lost", missing));
        assertThat(story.after(new CloseInbound(PO, "lost")).state().discrepancies())
                .isEqualTo(missing);
    }

    @Test
    void everyActIsLegalInSomeStatesOnly() {
        legal(change(LATE), "EXPECTED", "PARTIALLY_RECEIVED");
        legal(receive(L1, 1), "EXPECTED", "PARTIALLY_RECEIVED", "RECEIVED");
        legal(new CloseInbound(PO, "x"), "EXPECTED", "PARTIALLY_RECEIVED", "RECEIVED");
        legal(new CancelInbound(PO, "x"), "EXPECTED");
        nothing().when(new CancelInbound(PO, "x")).refused("inbound.unknown");
    }

    @Test
    void stockExpectsEachLineFromTheFirst() {
        assertThat(InboundStock.following(Inbound.NONE, List.of(announced())))
                .containsExactly(expect(L1, LAMP, 10, DUE), expect(L2, MUG, 5, DUE));
    }

    @Test
    void stockTakesInAllThatComesAndExpectsTheRest() {
        var state = in("EXPECTED").state();
        var reference = "inbound:PO-1:1";

        assertThat(following(state, receive(L1, 4)))
                .containsExactly(
                        new ReceiveStock(LAMP, DC, 4, null, reference), expect(L1, LAMP, 6, DUE));
        assertThat(following(state, receive(L1, 13)))
                .containsExactly(
                        new ReceiveStock(LAMP, DC, 13, null, reference), expect(L1, LAMP, 0, DUE));
    }

    @Test
    void stockHearsOfWhatChangesAndEnds() {
        var state = in("EXPECTED").after(receive(L1, 10)).state();

        assertThat(following(state, change(null, new LineCount(L2, 7))))
                .containsExactly(expect(L2, MUG, 7, DUE));
        assertThat(following(state, new CloseInbound(PO, "x")))
                .containsExactly(expect(L2, MUG, 0, DUE));
        assertThat(following(in("EXPECTED").state(), new CancelInbound(PO, "x")))
                .containsExactly(expect(L1, LAMP, 0, DUE), expect(L2, MUG, 0, DUE));
    }

    private static void legal(InboundCommand command, String... states) {
        for (var state : STATES) {
            var outcome = in(state).when(command);
            if (List.of(states).contains(state)) {
                assertThat(outcome.decision().orThrow()).as("%s in %s", command, state).hasSize(1);
            } else {
                outcome.refused("inbound.illegal-transition");
            }
        }
    }

    private static List<StockCommand> following(Inbound state, InboundCommand command) {
        var event = InboundDecisions.decide(state, command).orThrow().getFirst();
        return InboundStock.following(state, List.of(event));
    }

    private static ExpectSupply expect(LineId line, Sku sku, long quantity, Instant at) {
        return new ExpectSupply(sku, SupplyKey.of("inbound:PO-1", line), DC, quantity, at);
    }

    private static Story<Inbound, InboundCommand, InboundEvent> nothing() {
        return new Story<>(Inbound.NONE, Inbound::evolve, InboundDecisions::decide);
    }

    private static Story<Inbound, InboundCommand, InboundEvent> in(String status) {
        var story = nothing().given(announced());
        return switch (status) {
            case "PARTIALLY_RECEIVED" -> story.after(receive(L1, 1));
            case "RECEIVED" -> story.after(receive(L1, 10)).after(receive(L2, 5));
            case "CLOSED" -> story.given(new InboundClosed(PO, "x", List.of()));
            case "CANCELLED" -> story.given(new InboundCancelled(PO, "x"));
            default -> story;
        };
    }

    private static InboundAnnounced announced() {
        return new InboundAnnounced(PO, InboundType.ASN, DC, "ACME", "A-7", DUE, lines(L1, L2));
    }

    private static AnnounceInbound announce(LineId first, LineId second) {
        return new AnnounceInbound(
                PO, InboundType.ASN, DC, "ACME", "A-7", DUE, lines(first, second));
    }

    private static List<InboundLine> lines(LineId first, LineId second) {
        return List.of(new InboundLine(first, LAMP, 10), new InboundLine(second, MUG, 5));
    }

    private static ChangeInbound change(@Nullable Instant at, LineCount... lines) {
        return new ChangeInbound(PO, at, List.of(lines));
    }

    private static ReceiveInbound receive(LineId line, int quantity) {
        return new ReceiveInbound(PO, List.of(arrival(line, quantity)), null);
    }

    private static Arrival arrival(LineId line, int quantity) {
        return new Arrival(line, quantity, null);
    }

    private static InboundReceived received(List<Discrepancy> found, Arrival... arrivals) {
        return new InboundReceived(PO, DC, List.of(arrivals), null, found);
    }

    private static DueLine line(Inbound state, LineId id) {
        return Objects.requireNonNull(state.lines().get(id));
    }
}
