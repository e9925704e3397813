package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.HoldRelease.ABANDONED;
import static org.waybill.domain.stock.HoldRelease.CONVERTED;
import static org.waybill.domain.stock.HoldRelease.EXPIRED;
import static org.waybill.domain.stock.HoldRelease.REPLACED;
import static org.waybill.domain.stock.StockStory.BOTH;
import static org.waybill.domain.stock.StockStory.CART;
import static org.waybill.domain.stock.StockStory.L1;
import static org.waybill.domain.stock.StockStory.L2;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.LATER;
import static org.waybill.domain.stock.StockStory.NOW;
import static org.waybill.domain.stock.StockStory.ORDER;
import static org.waybill.domain.stock.StockStory.OTHER_CART;
import static org.waybill.domain.stock.StockStory.SOON;
import static org.waybill.domain.stock.StockStory.convert;
import static org.waybill.domain.stock.StockStory.held;
import static org.waybill.domain.stock.StockStory.hold;
import static org.waybill.domain.stock.StockStory.reserve;
import static org.waybill.domain.stock.StockStory.reserved;
import static org.waybill.domain.stock.StockStory.stock;
import static org.waybill.domain.stock.StockStory.unheld;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.domain.stock.HoldTask.ExpireHolds;
import org.waybill.domain.stock.HoldTask.ExtendHolds;
import org.waybill.domain.stock.HoldTask.HoldStock;
import org.waybill.domain.stock.HoldTask.ReleaseHolds;
import org.waybill.domain.stock.StockEvent.HoldExtended;

class HoldTest {

    @Test
    void holdsForACart() {
        stock(3, 2).when(hold(CART, BOTH, 5)).then(held(CART, L1, 5, LATER));
        assertThat(stock(3, 2).after(hold(CART, BOTH, 4)).state().availability(BOTH).available())
                .isEqualTo(1);
    }

    @Test
    void refusesToHoldMoreThanThereIs() {
        var refusal = stock(3, 2).when(hold(CART, BOTH, 6)).refused("stock.insufficient");
        assertThat(refusal.detail())
                .isEqualTo("6 of SKU LAMP asked for, 5 available to channel web.");
    }

    @Test
    void holdsAllLinesOrNone() {
        stock(3, 2)
                .when(hold(CART, BOTH, 3, 2))
                .then(held(CART, L1, 3, LATER), held(CART, L2, 2, LATER));
        stock(3, 2).when(hold(CART, BOTH, 3, 3)).refused("stock.insufficient");
    }

    @Test
    void aLineNamedTwiceIsAddedUp() {
        var twice = List.of(new LineQuantity(L1, 2), new LineQuantity(L1, 3));
        var command = new HoldStock(LAMP, CART, twice, LATER, NOW, BOTH);
        stock(3, 2).when(command).then(held(CART, L1, 5, LATER));
        stock(2, 2).when(command).refused("stock.insufficient");
    }

    @Test
    void aRepeatedHoldTakesThePlaceOfTheFormerOne() {
        stock(3, 2)
                .given(held(CART, L1, 4, SOON))
                .when(hold(CART, BOTH, 5))
                .then(unheld(CART, L1, 4, REPLACED), held(CART, L1, 5, LATER));
    }

    @Test
    void theCartsOtherLinesKeepTheirHoldsAndCount() {
        var held = stock(3, 2).given(held(CART, L2, 2, LATER));
        held.when(hold(CART, BOTH, 3)).then(held(CART, L1, 3, LATER));
        held.when(hold(CART, BOTH, 4)).refused("stock.insufficient");
    }

    @Test
    void aRefusedReplacementLeavesTheFormerHold() {
        var held = stock(3, 2).given(held(CART, L1, 4, LATER));
        held.when(hold(CART, BOTH, 6)).refused("stock.insufficient");
        assertThat(held.state().demand().held()).isEqualTo(4);
    }

    @Test
    void whatIsOverDoesNotStandInTheWayAndEnds() {
        var held = stock(3, 2).given(held(OTHER_CART, L1, 5, SOON));
        held.when(hold(CART, BOTH, 1)).refused("stock.insufficient");
        held.when(new HoldStock(LAMP, CART, StockStory.lines(1), LATER, SOON, BOTH))
                .then(unheld(OTHER_CART, L1, 5, EXPIRED), held(CART, L1, 1, LATER));
    }

    @Test
    void anOwnHoldThatIsOverExpiresAndIsNotReplaced() {
        stock(3, 2)
                .given(held(CART, L1, 5, SOON))
                .when(new HoldStock(LAMP, CART, StockStory.lines(2), LATER, SOON, BOTH))
                .then(unheld(CART, L1, 5, EXPIRED), held(CART, L1, 2, LATER));
    }

    @Test
    void expiryEndsOnlyWhatIsOver() {
        var held = stock(3, 2).given(held(CART, L1, 1, SOON), held(OTHER_CART, L1, 2, LATER));
        held.when(new ExpireHolds(LAMP, NOW)).nothing();
        held.when(new ExpireHolds(LAMP, SOON)).then(unheld(CART, L1, 1, EXPIRED));
        held.when(new ExpireHolds(LAMP, LATER))
                .then(unheld(CART, L1, 1, EXPIRED), unheld(OTHER_CART, L1, 2, EXPIRED));
    }

    @Test
    void aCartsHoldsAreExtendedWithoutAskingAgain() {
        var held =
                stock(3, 2)
                        .given(
                                held(CART, L1, 2, SOON),
                                held(CART, L2, 1, LATER),
                                held(OTHER_CART, L1, 2, SOON));
        var extended = held.after(new ExtendHolds(LAMP, CART, LATER, NOW));
        held.when(new ExtendHolds(LAMP, CART, LATER, NOW))
                .then(new HoldExtended(LAMP, CART, L1, LATER));
        extended.when(new ExpireHolds(LAMP, SOON)).then(unheld(OTHER_CART, L1, 2, EXPIRED));
        extended.when(new ExpireHolds(LAMP, LATER))
                .then(
                        unheld(OTHER_CART, L1, 2, EXPIRED),
                        unheld(CART, L1, 2, EXPIRED),
                        unheld(CART, L2, 1, EXPIRED));
    }

    @Test
    void whatIsOverIsNotExtended() {
        stock(3, 2)
                .given(held(CART, L1, 1, SOON), held(CART, L2, 1, LATER))
                .when(new ExtendHolds(LAMP, CART, LATER, SOON))
                .refused("cart.hold-over");
        stock(3, 2).when(new ExtendHolds(LAMP, CART, LATER, SOON)).nothing();
    }

    @Test
    void aCartGivesUpOneLineOrAll() {
        var held =
                stock(3, 2)
                        .given(
                                held(CART, L1, 1, SOON),
                                held(CART, L2, 2, SOON),
                                held(OTHER_CART, L1, 1, SOON));
        held.when(new ReleaseHolds(LAMP, CART, L2, ABANDONED)).then(unheld(CART, L2, 2, ABANDONED));
        held.when(new ReleaseHolds(LAMP, CART, null, ABANDONED))
                .then(unheld(CART, L1, 1, ABANDONED), unheld(CART, L2, 2, ABANDONED));
        stock(1, 1).when(new ReleaseHolds(LAMP, CART, null, ABANDONED)).nothing();
    }

    @Test
    void ownHoldsDoNotStandInTheWayOfTheOrderAndEnd() {
        stock(3, 2)
                .given(held(CART, L1, 3, LATER), held(CART, L2, 2, LATER))
                .when(convert(CART, NOW, 5))
                .then(
                        unheld(CART, L1, 3, CONVERTED),
                        unheld(CART, L2, 2, CONVERTED),
                        reserved(ORDER, L1, 5));
    }

    @Test
    void othersHoldsStandInTheWay() {
        var held = stock(3, 2).given(held(OTHER_CART, L1, 1, LATER), held(CART, L1, 4, LATER));
        held.when(convert(CART, NOW, 5)).refused("stock.insufficient");
        held.when(convert(null, NOW, 1)).refused("stock.insufficient");
    }

    @Test
    void aLateOrderIsCheckedAnew() {
        var late = stock(3, 2).given(held(CART, L1, 5, SOON));
        late.when(convert(CART, SOON, 5))
                .then(unheld(CART, L1, 5, EXPIRED), reserved(ORDER, L1, 5));
        late.after(new ExpireHolds(LAMP, SOON))
                .after(hold(OTHER_CART, BOTH, 1))
                .when(convert(CART, SOON, 5))
                .refused("stock.insufficient");
    }

    @Test
    void aLateOrderNeverTakesWhatAnotherGotMeanwhile() {
        stock(3, 2)
                .given(held(CART, L1, 5, NOW))
                .after(reserve(StockStory.OTHER_ORDER, BOTH, 1))
                .when(convert(CART, NOW, 5))
                .refused("stock.insufficient");
    }
}
