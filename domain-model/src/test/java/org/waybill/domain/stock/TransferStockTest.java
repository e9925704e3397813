package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.StockStory.CART;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.L1;
import static org.waybill.domain.stock.StockStory.L2;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.LATER;
import static org.waybill.domain.stock.StockStory.NOW;
import static org.waybill.domain.stock.StockStory.ORDER;
import static org.waybill.domain.stock.StockStory.SHOP;
import static org.waybill.domain.stock.StockStory.assigned;
import static org.waybill.domain.stock.StockStory.held;
import static org.waybill.domain.stock.StockStory.lines;
import static org.waybill.domain.stock.StockStory.reserved;
import static org.waybill.domain.stock.StockStory.stock;
import static org.waybill.domain.stock.StockStory.unheld;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.StockEvent.SafetyStockSet;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.StockEvent.TransferReceived;
import org.waybill.domain.stock.StockEvent.TransferReleased;
import org.waybill.domain.stock.StockEvent.TransferReserved;
import org.waybill.domain.stock.StockEvent.TransferShipped;
import org.waybill.domain.stock.TransferTask.ReceiveTransferStock;
import org.waybill.domain.stock.TransferTask.ReleaseTransferStock;
import org.waybill.domain.stock.TransferTask.ReserveTransferStock;
import org.waybill.domain.stock.TransferTask.ShipTransferStock;
import org.waybill.domain.transfer.TransferId;

class TransferStockTest {

    private static final TransferId T = new TransferId("T-1");

    @Test
    void unitsAreSetAsideWhereTheyAreAllLinesOrNone() {
        stock(5, 0).when(reserve(NOW, 2, 3)).then(aside(L1, 2), aside(L2, 3));
        stock(4, 9).when(reserve(NOW, 2, 3)).refused("stock.insufficient");
    }

    @Test
    void whatIsSetAsideIsPromisedToNobodyElse() {
        var story = stock(5, 0).given(aside(L1, 3));

        assertThat(story.state().at(DC).reserved()).isEqualTo(3);
        assertThat(story.state().reservation(T, L1, DC)).isEqualTo(3);
        assertThat(story.state().availability(StockStory.BOTH).available()).isEqualTo(2);
        story.when(StockStory.reserve(ORDER, StockStory.BOTH, 3)).refused("stock.insufficient");
        story.when(reserve(NOW, 3)).refused("stock.insufficient");
    }

    @Test
    void whatIsPromisedToOthersStays() {
        stock(5, 5)
                .given(reserved(ORDER, L1, 3), assigned(ORDER, L1, DC, 3))
                .when(reserve(NOW, 3))
                .refused("stock.insufficient");
        stock(5, 5).given(reserved(ORDER, L1, 7)).when(reserve(NOW, 3)).then(aside(L1, 3));
        stock(5, 5)
                .given(reserved(ORDER, L1, 8))
                .when(reserve(NOW, 3))
                .refused("stock.insufficient");
    }

    @Test
    void aHoldThatIsOverStandsInNobodysWay() {
        var story = stock(5, 0).given(held(CART, L1, 4, LATER));

        story.when(reserve(LATER.minusSeconds(1), 3)).refused("stock.insufficient");
        story.when(reserve(LATER, 3)).then(unheld(CART, L1, 4, HoldRelease.EXPIRED), aside(L1, 3));
    }

    @Test
    void safetyStockKeepsNothingFromBeingSentElsewhere() {
        stock(5, 0).given(new SafetyStockSet(LAMP, DC, 5)).when(reserve(NOW, 5)).then(aside(L1, 5));
    }

    @Test
    void unitsThatStayAreFreeAgain() {
        var story = stock(5, 0).given(aside(L1, 3));

        story.when(release(2)).then(new TransferReleased(LAMP, T, L1, DC, 2, "NOT_PICKED"));
        story.when(release(4)).refused("stock.not-promised");
        assertThat(story.after(release(3)).state().reservations()).isEmpty();
    }

    @Test
    void unitsThatLeaveAreNoLongerThere() {
        var story = stock(5, 0).given(aside(L1, 3));

        story.when(ship(3)).then(new TransferShipped(LAMP, T, L1, DC, 3));
        story.when(ship(4)).refused("stock.not-promised");
        assertThat(story.after(ship(3)).state().at(DC).onHand()).isEqualTo(2);
        assertThat(story.after(ship(3)).state().at(DC).reserved()).isZero();
    }

    @Test
    void whatIsNotThereDoesNotLeave() {
        stock(5, 0)
                .given(aside(L1, 3), new StockAdjusted(LAMP, DC, -3, AdjustmentReason.STOLEN))
                .when(ship(3))
                .refused("stock.negative");
    }

    @Test
    void unitsComeInAsTheyAre() {
        var received = new TransferReceived(LAMP, T, L1, SHOP, 3);

        stock(0, 1).when(receive(3, null)).then(received);
        stock(0, 1)
                .when(receive(3, StockState.DAMAGED))
                .then(
                        received,
                        new StockMoved(
                                LAMP, SHOP, null, StockState.DAMAGED, 3, AdjustmentReason.RECEIPT));
        stock(0, StockDecisions.MOST_ON_HAND - 2).when(receive(3, null)).refused("stock.too-much");
    }

    private static ReserveTransferStock reserve(Instant at, long... quantities) {
        return new ReserveTransferStock(LAMP, T, DC, lines(quantities), at);
    }

    private static ReleaseTransferStock release(long quantity) {
        return new ReleaseTransferStock(LAMP, T, L1, DC, quantity, "NOT_PICKED");
    }

    private static ShipTransferStock ship(long quantity) {
        return new ShipTransferStock(LAMP, T, L1, DC, quantity);
    }

    private static ReceiveTransferStock receive(long quantity, @Nullable StockState state) {
        return new ReceiveTransferStock(LAMP, T, L1, SHOP, quantity, state);
    }

    private static TransferReserved aside(LineId line, long quantity) {
        return new TransferReserved(LAMP, T, line, DC, quantity);
    }
}
