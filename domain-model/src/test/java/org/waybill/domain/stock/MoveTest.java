package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.StockState.DAMAGED;
import static org.waybill.domain.stock.StockState.DISPLAY;
import static org.waybill.domain.stock.StockState.QUALITY_HOLD;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.L1;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.ORDER;
import static org.waybill.domain.stock.StockStory.received;
import static org.waybill.domain.stock.StockStory.stock;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.MoveStock;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.StockEvent.StockReserved;

/** Units that stay where they are, and may or may not be sold. */
class MoveTest {

    @Test
    void unitsMoveBetweenAnyTwoStates() {
        var story = stock(received(DC, 10));
        story.when(move(null, DAMAGED, 4)).then(moved(null, DAMAGED, 4));
        var damaged = story.after(move(null, DAMAGED, 4));
        damaged.when(move(DAMAGED, QUALITY_HOLD, 3)).then(moved(DAMAGED, QUALITY_HOLD, 3));
        var held = damaged.after(move(DAMAGED, QUALITY_HOLD, 3));
        assertThat(held.state().at(DC).aside()).isEqualTo(Map.of(DAMAGED, 1L, QUALITY_HOLD, 3L));
        var back = held.after(move(QUALITY_HOLD, null, 3)).state().at(DC);
        assertThat(back.aside()).isEqualTo(Map.of(DAMAGED, 1L));
        assertThat(back.sellable()).isEqualTo(9);
        assertThat(back.onHand()).isEqualTo(10);
    }

    @Test
    void noMoreThanThereAreInAState() {
        var story = stock(received(DC, 3)).after(move(null, DISPLAY, 2));
        story.when(move(null, DAMAGED, 2)).refused("stock.not-in-state");
        story.when(move(DISPLAY, null, 3)).refused("stock.not-in-state");
        story.when(move(DAMAGED, null, 1)).refused("stock.not-in-state");
        stock().when(move(null, DAMAGED, 1)).refused("stock.not-in-state");
        story.when(move(DISPLAY, null, 2)).then(moved(DISPLAY, null, 2));
    }

    @Test
    void whatIsPromisedMayTurnOutToBeDamaged() {
        var promised = stock(received(DC, 2), new StockReserved(LAMP, ORDER, L1, 2, DC));
        promised.when(move(null, DAMAGED, 1)).then(moved(null, DAMAGED, 1));
        assertThat(promised.after(move(null, DAMAGED, 1)).state().at(DC).shortage()).isOne();
    }

    @Test
    void unitsMayComeInWhileTheyCannotBeSold() {
        stock().when(new ReceiveStock(LAMP, DC, 5, QUALITY_HOLD, null))
                .then(
                        received(DC, 5),
                        new StockMoved(LAMP, DC, null, QUALITY_HOLD, 5, AdjustmentReason.RECEIPT));
    }

    @Test
    void unitsOfAStateAreCorrectedAndTheOthersAreNot() {
        var story = stock(received(DC, 5)).after(move(null, DAMAGED, 2));
        story.when(adjust(-2)).then(moved(DAMAGED, null, 2), adjusted(-2));
        assertThat(story.after(adjust(-2)).state().at(DC).sellable()).isEqualTo(3);
        story.when(adjust(4)).then(adjusted(4), moved(null, DAMAGED, 4));
        assertThat(story.after(adjust(4)).state().at(DC).sellable()).isEqualTo(3);
        story.when(adjust(-3)).refused("stock.not-in-state");
    }

    private static MoveStock move(
            @Nullable StockState from, @Nullable StockState to, long quantity) {
        return new MoveStock(LAMP, DC, from, to, quantity, AdjustmentReason.OTHER);
    }

    private static StockMoved moved(
            @Nullable StockState from, @Nullable StockState to, long quantity) {
        return new StockMoved(LAMP, DC, from, to, quantity, AdjustmentReason.OTHER);
    }

    private static AdjustStock adjust(long delta) {
        return new AdjustStock(LAMP, DC, delta, DAMAGED, AdjustmentReason.OTHER);
    }

    private static StockAdjusted adjusted(long delta) {
        return new StockAdjusted(LAMP, DC, delta, AdjustmentReason.OTHER);
    }
}
