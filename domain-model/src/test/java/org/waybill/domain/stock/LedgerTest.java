package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.L1;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.NOW;
import static org.waybill.domain.stock.StockStory.ORDER;
import static org.waybill.domain.stock.StockStory.SHOP;
import static org.waybill.domain.stock.StockStory.received;
import static org.waybill.domain.stock.StockStory.stock;

import org.junit.jupiter.api.Test;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockCommand.RecordCount;
import org.waybill.domain.stock.StockCommand.RejectStock;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockCounted;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockSetAside;

class LedgerTest {

    private static final long MOST = StockDecisions.MOST_ON_HAND;

    @Test
    void takesUnitsIn() {
        stock().when(new ReceiveStock(LAMP, DC, 10, "PO-7"))
                .then(new StockReceived(LAMP, DC, 10, "PO-7"));
        assertThat(stock(received(DC, 10), received(DC, 5)).state().at(DC).onHand()).isEqualTo(15);
    }

    @Test
    void refusesToHoldMoreThanCanBeAddedUpSafely() {
        var full = stock(received(DC, MOST - 1));
        full.when(new ReceiveStock(LAMP, DC, 1, null)).then(received(DC, 1));
        full.when(new ReceiveStock(LAMP, DC, 2, null)).refused("stock.too-much");
        full.when(adjust(2)).refused("stock.too-much");
        full.when(count(MOST + 1, 0)).refused("stock.too-much");
        full.when(new ReceiveStock(LAMP, SHOP, 2, null)).then(received(SHOP, 2));
    }

    @Test
    void correctsByADifference() {
        stock(received(DC, 10)).when(adjust(-10)).then(adjusted(-10));
        stock().when(adjust(3)).then(adjusted(3));
        assertThat(stock(received(DC, 10), adjusted(-4)).state().at(DC).onHand()).isEqualTo(6);
    }

    @Test
    void refusesToLeaveLessThanNothing() {
        var refusal = stock(received(DC, 10)).when(adjust(-11)).refused("stock.negative");
        assertThat(refusal.kind()).isEqualTo(Rejection.Kind.CONFLICT);
        assertThat(refusal.detail()).contains("DC-1 has 10");
        stock(received(SHOP, 10)).when(adjust(-1)).refused("stock.negative");
    }

    @Test
    void aCountRecordsTheDifference() {
        stock(received(DC, 10)).when(count(7, 0)).then(new StockCounted(LAMP, DC, 7, NOW, -3));
        stock().when(count(4, 0)).then(new StockCounted(LAMP, DC, 4, NOW, 4));
    }

    @Test
    void aCountThatAgreesRecordsNothing() {
        stock(received(DC, 10)).when(count(10, 0)).nothing();
        stock().when(count(0, 0)).nothing();
    }

    @Test
    void aCountDoesNotOverwriteWhatWasSoldSince() {
        // Ten were there at the count, three sold since; the count found nine of the ten.
        var sold = stock(received(DC, 10), adjusted(-3));
        sold.when(count(9, -3)).then(new StockCounted(LAMP, DC, 9, NOW, -1));
        sold.when(count(10, -3)).nothing();
        assertThat(sold.after(count(9, -3)).state().at(DC).onHand()).isEqualTo(6);
    }

    @Test
    void aCountDoesNotOverwriteWhatCameInSince() {
        var delivered = stock(received(DC, 2), received(DC, 5));
        delivered.when(count(2, 5)).nothing();
        delivered.when(count(0, 5)).then(new StockCounted(LAMP, DC, 0, NOW, -2));
    }

    @Test
    void refusesACountThatWouldLeaveLessThanNothing() {
        // Only one was there at the count, yet two went out since.
        stock(received(DC, 3), adjusted(-2)).when(count(1, -2)).refused("stock.negative");
    }

    @Test
    void unitsSetAsideAreGoneWhenNothingIsThere() {
        var damaged = stock(received(DC, 3), aside(3)).after(adjust(-3)).after(adjust(5));
        assertThat(damaged.state().at(DC).sellable()).isEqualTo(5);
        var partly = stock(received(DC, 3), aside(3)).after(count(2, 0));
        assertThat(partly.state().at(DC).sellable()).isZero();
        assertThat(partly.state().at(DC).shortage()).isZero();
    }

    @Test
    void everyEventCountsOnce() {
        assertThat(stock(received(DC, 1), adjusted(1), adjusted(-1)).state().version())
                .isEqualTo(3);
    }

    @Test
    void aRejectionOfNothingPromisedIsRefused() {
        stock(received(DC, 3))
                .when(new RejectStock(LAMP, ORDER, L1, DC, 1, RejectionReason.DAMAGED))
                .refused("stock.not-promised");
    }

    private static StockSetAside aside(long quantity) {
        return new StockSetAside(LAMP, DC, StockState.DAMAGED, quantity, "DAMAGED");
    }

    private static AdjustStock adjust(long delta) {
        return new AdjustStock(LAMP, DC, delta, AdjustmentReason.FOUND);
    }

    private static StockAdjusted adjusted(long delta) {
        return new StockAdjusted(LAMP, DC, delta, AdjustmentReason.FOUND);
    }

    private static RecordCount count(long counted, long movedSince) {
        return new RecordCount(LAMP, DC, counted, NOW, movedSince);
    }
}
