package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.AdjustmentReason.EXTERNAL_RESET;
import static org.waybill.domain.stock.StockState.DAMAGED;
import static org.waybill.domain.stock.StockState.DISPLAY;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.NOW;
import static org.waybill.domain.stock.StockStory.SHOP;
import static org.waybill.domain.stock.StockStory.received;
import static org.waybill.domain.stock.StockStory.stock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.stock.StockCommand.ResetStock;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.StockEvent.StockSetAside;

/** Another house says how much there is. */
class ResetTest {

    private static final StockMoved TWO_DAMAGED =
            new StockMoved(LAMP, DC, null, DAMAGED, 2, AdjustmentReason.OTHER);

    @Test
    void theDifferenceIsRecordedAndNoneIsNot() {
        var story = stock(received(DC, 10));

        story.when(reset(StockPart.WHOLE, 7, 0)).then(adjusted(-3));
        story.when(reset(StockPart.WHOLE, 12, 0)).then(adjusted(2));
        story.when(reset(StockPart.WHOLE, 10, 0)).then();
        stock().when(reset(StockPart.WHOLE, 4, 0)).then(adjusted(4));
    }

    @Test
    void whatMovedSinceStays() {
        var story = stock(received(DC, 10));

        story.when(reset(StockPart.WHOLE, 13, -3)).then();
        story.when(reset(StockPart.WHOLE, 6, 4)).then();
        story.when(reset(StockPart.WHOLE, 12, -3)).then(adjusted(-1));
    }

    @Test
    void unitsInAStateAreSetAlone() {
        var story = stock(received(DC, 10), TWO_DAMAGED);

        story.when(reset(StockPart.in(null), 8, 0)).then();
        story.when(reset(StockPart.in(DAMAGED), 2, 0)).then();
        story.when(reset(StockPart.in(DAMAGED), 0, 0)).then(moved(DAMAGED, null, 2), adjusted(-2));
        story.when(reset(StockPart.in(DAMAGED), 3, 0)).then(adjusted(1), moved(null, DAMAGED, 1));

        var after = story.after(reset(StockPart.in(null), 5, 0)).state().at(DC);
        assertThat(after.sellable()).isEqualTo(5);
        assertThat(after.in(DAMAGED)).isEqualTo(2);
    }

    @Test
    void nothingGoesBelowNone() {
        var story = stock(received(DC, 10), TWO_DAMAGED);

        story.when(reset(StockPart.WHOLE, 3, -14)).refused("stock.negative");
        story.when(reset(StockPart.in(null), 0, -1)).refused("stock.negative");
        story.when(reset(StockPart.in(DAMAGED), 0, -1)).refused("stock.negative");
    }

    @Test
    void anEventMovesThePartsItIsAbout() {
        var aside = new StockSetAside(LAMP, DC, DISPLAY, 3, "WORN_DISPLAY");

        assertThat(StockPart.WHOLE.moved(TWO_DAMAGED, DC)).isZero();
        assertThat(StockPart.in(null).moved(TWO_DAMAGED, DC)).isEqualTo(-2);
        assertThat(StockPart.in(DAMAGED).moved(TWO_DAMAGED, DC)).isEqualTo(2);
        assertThat(StockPart.in(DAMAGED).moved(TWO_DAMAGED, SHOP)).isZero();
        assertThat(StockPart.in(null).moved(aside, DC)).isEqualTo(-3);
        assertThat(StockPart.in(DISPLAY).moved(aside, DC)).isEqualTo(3);
        assertThat(StockPart.in(null).moved(received(DC, 5), DC)).isEqualTo(5);
        assertThat(StockPart.in(DAMAGED).moved(received(DC, 5), DC)).isZero();
    }

    private static ResetStock reset(StockPart part, long units, long movedSince) {
        return new ResetStock(LAMP, DC, part, units, NOW, movedSince);
    }

    private static StockAdjusted adjusted(long delta) {
        return new StockAdjusted(LAMP, DC, delta, EXTERNAL_RESET);
    }

    private static StockMoved moved(
            @Nullable StockState from, @Nullable StockState to, long quantity) {
        return new StockMoved(LAMP, DC, from, to, quantity, EXTERNAL_RESET);
    }
}
