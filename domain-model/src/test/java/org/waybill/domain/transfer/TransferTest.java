package org.waybill.domain.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Story;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Arrival;
import org.waybill.domain.stock.Discrepancy;
import org.waybill.domain.stock.LineQuantity;
import org.waybill.domain.stock.StockCommand;
import org.waybill.domain.stock.StockCommand.ExpectSupply;
import org.waybill.domain.stock.SupplyKey;
import org.waybill.domain.stock.TransferTask.ReceiveTransferStock;
import org.waybill.domain.stock.TransferTask.ReleaseTransferStock;
import org.waybill.domain.stock.TransferTask.ReserveTransferStock;
import org.waybill.domain.stock.TransferTask.ShipTransferStock;
import org.waybill.domain.transfer.TransferCommand.ApproveTransfer;
import org.waybill.domain.transfer.TransferCommand.CancelTransfer;
import org.waybill.domain.transfer.TransferCommand.CompleteTransfer;
import org.waybill.domain.transfer.TransferCommand.PickTransfer;
import org.waybill.domain.transfer.TransferCommand.ReceiveTransfer;
import org.waybill.domain.transfer.TransferCommand.RequestTransfer;
import org.waybill.domain.transfer.TransferCommand.ShipTransfer;
import org.waybill.domain.transfer.TransferEvent.TransferCompleted;
import org.waybill.domain.transfer.TransferEvent.TransferPicked;
import org.waybill.domain.transfer.TransferEvent.TransferReceived;
import org.waybill.domain.transfer.TransferEvent.TransferRequested;

class TransferTest {

    private static final TransferId T = new TransferId("T-1");
    private static final LocationId DC = new LocationId("DC-1");
    private static final LocationId SHOP = new LocationId("S-1");
    private static final Sku LAMP = new Sku("LAMP");
    private static final Sku MUG = new Sku("MUG");
    private static final LineId L1 = new LineId("1");
    private static final LineId L2 = new LineId("2");
    private static final LineId L3 = new LineId("3");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-03T10:00:00Z");

    @Test
    void isRequestedOnceFromOnePlaceToAnother() {
        nothing().when(request(SHOP, L1, L2, L3)).then(requested());
        nothing().when(request(DC, L1, L2, L3)).refused("transfer.same-location");
        nothing().when(request(SHOP, L1, L2, L2)).refused("transfer.line-twice");
        in(TransferStatus.REQUESTED).when(request(SHOP, L1, L2, L3)).refused("transfer.exists");
        nothing().when(new ApproveTransfer(T)).refused("transfer.unknown");
    }

    @Test
    void everyActIsLegalInSomeStatesOnly() {
        legal(new ApproveTransfer(T), TransferStatus.REQUESTED);
        legal(new PickTransfer(T, null), TransferStatus.APPROVED);
        legal(new ShipTransfer(T, DUE), TransferStatus.PICKED);
        legal(
                receive(L1, 1),
                TransferStatus.IN_TRANSIT,
                TransferStatus.PARTIALLY_RECEIVED,
                TransferStatus.RECEIVED);
        legal(
                new CompleteTransfer(T, null),
                TransferStatus.IN_TRANSIT,
                TransferStatus.PARTIALLY_RECEIVED,
                TransferStatus.RECEIVED);
        legal(
                new CancelTransfer(T, "x"),
                TransferStatus.REQUESTED,
                TransferStatus.APPROVED,
                TransferStatus.PICKED);
    }

    @Test
    void whatIsNotNamedWasNotFound() {
        var story = in(TransferStatus.APPROVED);

        story.when(pick(new LineCount(L1, 3)))
                .then(new TransferPicked(T, List.of(new LineCount(L1, 3))));
        story.when(pick(new LineCount(L1, 5))).refused("transfer.quantity");
        story.when(pick(new LineCount(new LineId("9"), 1))).refused("transfer.line-unknown");
        story.when(pick(new LineCount(L1, 1), new LineCount(L1, 1))).refused("transfer.line-twice");
        var sent = story.after(pick(new LineCount(L1, 3))).after(new ShipTransfer(T, DUE)).state();
        assertThat(sent.lines().values())
                .extracting(MovingLine::shipped)
                .containsExactly(3L, 0L, 0L);
    }

    @Test
    void whatComesIsComparedWithWhatLeft() {
        var over = new Discrepancy(L1, Discrepancy.Kind.OVER, 2);
        var missing =
                List.of(
                        new Discrepancy(L2, Discrepancy.Kind.SHORT, 2),
                        new Discrepancy(L3, Discrepancy.Kind.SHORT, 1));
        var story = in(TransferStatus.IN_TRANSIT);

        story.when(receive(L1, 6))
                .then(new TransferReceived(T, List.of(new Arrival(L1, 6, null)), List.of(over)));
        var some = story.after(receive(L1, 6));
        assertThat(some.state().discrepancies()).containsExactly(over);
        some.when(new CompleteTransfer(T, "truck burnt"))
                .then(new TransferCompleted(T, "truck burnt", missing));
        assertThat(some.after(new CompleteTransfer(T, null)).state().discrepancies())
                .contains(over)
                .containsAll(missing);
    }

    @Test
    void stockSetsAsideSkuBySku() {
        assertThat(following(TransferStatus.REQUESTED, new ApproveTransfer(T)))
                .containsExactly(
                        new ReserveTransferStock(
                                LAMP,
                                T,
                                DC,
                                List.of(new LineQuantity(L1, 4), new LineQuantity(L3, 1)),
                                NOW),
                        new ReserveTransferStock(
                                MUG, T, DC, List.of(new LineQuantity(L2, 2)), NOW));
    }

    @Test
    void stockKeepsWhatIsNotTaken() {
        assertThat(
                        following(
                                TransferStatus.APPROVED,
                                pick(new LineCount(L1, 3), new LineCount(L2, 2))))
                .containsExactly(
                        new ReleaseTransferStock(LAMP, T, L1, DC, 1, "NOT_PICKED"),
                        new ReleaseTransferStock(LAMP, T, L3, DC, 1, "NOT_PICKED"));
        assertThat(following(TransferStatus.REQUESTED, new CancelTransfer(T, "x"))).isEmpty();
        assertThat(following(TransferStatus.APPROVED, new CancelTransfer(T, "x"))).hasSize(3);
        assertThat(following(TransferStatus.PICKED, new CancelTransfer(T, "x")))
                .contains(new ReleaseTransferStock(LAMP, T, L1, DC, 4, "x"));
    }

    @Test
    void stockLeavesHereAndIsExpectedThere() {
        assertThat(following(TransferStatus.PICKED, new ShipTransfer(T, DUE)))
                .containsExactly(
                        new ShipTransferStock(LAMP, T, L1, DC, 4),
                        new ShipTransferStock(MUG, T, L2, DC, 2),
                        new ShipTransferStock(LAMP, T, L3, DC, 1),
                        expect(L1, LAMP, 4),
                        expect(L2, MUG, 2),
                        expect(L3, LAMP, 1));
        assertThat(following(TransferStatus.IN_TRANSIT, receive(L1, 3)))
                .containsExactly(
                        new ReceiveTransferStock(LAMP, T, L1, SHOP, 3, null), expect(L1, LAMP, 1));
        assertThat(following(TransferStatus.PARTIALLY_RECEIVED, new CompleteTransfer(T, null)))
                .containsExactly(expect(L1, LAMP, 0), expect(L2, MUG, 0), expect(L3, LAMP, 0));
    }

    private static void legal(TransferCommand command, TransferStatus... states) {
        for (var state : TransferStatus.values()) {
            var outcome = in(state).when(command);
            if (List.of(states).contains(state)) {
                assertThat(outcome.decision().orThrow()).as("%s in %s", command, state).hasSize(1);
            } else {
                outcome.refused("transfer.illegal-transition");
            }
        }
    }

    private static List<StockCommand> following(TransferStatus status, TransferCommand command) {
        var state = in(status).state();
        var event = TransferDecisions.decide(state, command).orThrow().getFirst();
        return TransferMovement.following(state, command, event, NOW);
    }

    private static ExpectSupply expect(LineId line, Sku sku, long quantity) {
        return new ExpectSupply(sku, SupplyKey.of("transfer:T-1", line), SHOP, quantity, DUE);
    }

    private static Story<Transfer, TransferCommand, TransferEvent> nothing() {
        return new Story<>(Transfer.NONE, Transfer::evolve, TransferDecisions::decide);
    }

    private static Story<Transfer, TransferCommand, TransferEvent> in(TransferStatus status) {
        var story =
                switch (status) {
                    case REQUESTED -> nothing().given(requested());
                    case APPROVED -> in(TransferStatus.REQUESTED).after(new ApproveTransfer(T));
                    case PICKED -> in(TransferStatus.APPROVED).after(new PickTransfer(T, null));
                    case IN_TRANSIT -> in(TransferStatus.PICKED).after(new ShipTransfer(T, DUE));
                    case PARTIALLY_RECEIVED -> in(TransferStatus.IN_TRANSIT).after(receive(L1, 1));
                    case RECEIVED ->
                            in(TransferStatus.IN_TRANSIT)
                                    .after(receive(L1, 4))
                                    .after(receive(L2, 2))
                                    .after(receive(L3, 1));
                    case COMPLETE ->
                            in(TransferStatus.IN_TRANSIT).after(new CompleteTransfer(T, null));
                    case CANCELLED ->
                            in(TransferStatus.REQUESTED).after(new CancelTransfer(T, "x"));
                };
        assertThat(story.state().status()).isEqualTo(status);
        return story;
    }

    private static TransferRequested requested() {
        return new TransferRequested(T, DC, SHOP, lines(L1, L2, L3), "refill");
    }

    private static RequestTransfer request(LocationId to, LineId... ids) {
        return new RequestTransfer(T, DC, to, lines(ids), "refill");
    }

    private static List<TransferLine> lines(LineId... ids) {
        return List.of(
                new TransferLine(ids[0], LAMP, 4),
                new TransferLine(ids[1], MUG, 2),
                new TransferLine(ids[2], LAMP, 1));
    }

    private static PickTransfer pick(LineCount... counts) {
        return new PickTransfer(T, List.of(counts));
    }

    private static ReceiveTransfer receive(LineId line, int quantity) {
        return new ReceiveTransfer(T, List.of(new Arrival(line, quantity, null)));
    }
}
