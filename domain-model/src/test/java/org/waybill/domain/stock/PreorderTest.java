package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.StockStory.APP;
import static org.waybill.domain.stock.StockStory.CART;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.L1;
import static org.waybill.domain.stock.StockStory.L2;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.LATER;
import static org.waybill.domain.stock.StockStory.NOW;
import static org.waybill.domain.stock.StockStory.ORDER;
import static org.waybill.domain.stock.StockStory.OTHER_ORDER;
import static org.waybill.domain.stock.StockStory.SHOP;
import static org.waybill.domain.stock.StockStory.WEB;
import static org.waybill.domain.stock.StockStory.assign;
import static org.waybill.domain.stock.StockStory.assigned;
import static org.waybill.domain.stock.StockStory.collect;
import static org.waybill.domain.stock.StockStory.hold;
import static org.waybill.domain.stock.StockStory.received;
import static org.waybill.domain.stock.StockStory.reserve;
import static org.waybill.domain.stock.StockStory.reserved;
import static org.waybill.domain.stock.StockStory.stock;
import static org.waybill.domain.stock.StockStory.to;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Story;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.stock.StockCommand.PreorderTerms;
import org.waybill.domain.stock.StockCommand.ReleaseReservation;
import org.waybill.domain.stock.StockCommand.SetAvailabilityPolicy;
import org.waybill.domain.stock.StockEvent.ChannelCapSet;
import org.waybill.domain.stock.StockEvent.PreorderEnded;
import org.waybill.domain.stock.StockEvent.PreorderSet;
import org.waybill.domain.stock.StockEvent.ReservationReleased;
import org.waybill.domain.stock.StockEvent.SafetyPercentSet;
import org.waybill.domain.stock.StockEvent.StockHeld;
import org.waybill.domain.stock.StockEvent.StockPreordered;
import org.waybill.domain.stock.StockEvent.StockReserved;

/** What a channel may promise before there is any, and the most it may promise at all. */
class PreorderTest {

    private static final Instant RELEASE = LATER.plusSeconds(3_600);
    private static final PreorderSet TEN = new PreorderSet(LAMP, WEB, 10L, RELEASE);

    @Test
    void aChannelPromisesItsQuotaBeforeThereIsAny() {
        var story = stock(TEN);
        assertThat(available(story, WEB, NOW)).isEqualTo(10);
        assertThat(available(story, APP, NOW)).isZero();
        story.when(reserve(ORDER, to(WEB), 11)).refused("stock.insufficient");
    }

    @Test
    void whatIsThereGoesFirstAndTheRestIsMarked() {
        stock(TEN, received(DC, 5))
                .when(reserve(ORDER, to(WEB), 4, 3))
                .then(
                        new StockReserved(LAMP, ORDER, L1, 4, null),
                        new StockPreordered(LAMP, WEB, ORDER, null, L1, 2),
                        new StockReserved(LAMP, ORDER, L2, 3, null));
    }

    @Test
    void takesNothingFromAnotherChannel() {
        var sold = preordered(10);
        assertThat(available(sold, WEB, NOW)).isZero();
        assertThat(available(sold, APP, NOW)).isZero();
        assertThat(sold.state().availability(to(APP)).shortage()).isZero();
    }

    @Test
    void whatComesInServesThePreordersFirst() {
        var ended = new PreorderEnded(LAMP, WEB, ORDER, null, L1, 8, true);
        preordered(10)
                .when(new StockCommand.ReceiveStock(LAMP, DC, 8, null))
                .then(received(DC, 8), ended);
        var arrived = preordered(10).given(received(DC, 8), ended);
        assertThat(available(arrived, APP, NOW)).isZero();
        arrived.when(new StockCommand.ReceiveStock(LAMP, DC, 5, null))
                .then(received(DC, 5), new PreorderEnded(LAMP, WEB, ORDER, null, L1, 2, true));
    }

    @Test
    void isDueLikeAnythingElseAfterTheRelease() {
        var sold = preordered(4);
        assertThat(available(sold, WEB, RELEASE)).isZero();
        assertThat(sold.state().availability(at(WEB, RELEASE)).shortage()).isEqualTo(4);
    }

    @Test
    void aLocationThatHasTheUnitsEndsIt() {
        preordered(4)
                .when(assign(ORDER, L1, DC, 3))
                .then(
                        new PreorderEnded(LAMP, WEB, ORDER, null, L1, 3, true),
                        assigned(ORDER, L1, DC, 3));
        var filled =
                preordered(4)
                        .given(
                                received(DC, 4),
                                new PreorderEnded(LAMP, WEB, ORDER, null, L1, 4, true),
                                assigned(ORDER, L1, DC, 4));
        assertThat(available(filled, WEB, NOW)).isEqualTo(6);
        assertThat(available(filled, APP, NOW)).isZero();
    }

    @Test
    void whatIsCancelledIsTheQuotasAgain() {
        var cancel = new ReleaseReservation(LAMP, ORDER, L1, null, 4, "CANCELLED");
        preordered(4)
                .when(cancel)
                .then(
                        new PreorderEnded(LAMP, WEB, ORDER, null, L1, 4, false),
                        new ReservationReleased(LAMP, ORDER, L1, null, 4, "CANCELLED"));
    }

    @Test
    void cartsHoldOfTheQuotaAndGiveItBack() {
        stock(TEN)
                .when(hold(CART, to(WEB), 2))
                .then(
                        new StockHeld(LAMP, CART, L1, 2, LATER),
                        new StockPreordered(LAMP, WEB, null, CART, L1, 2));
        var over = new HoldTask.ExpireHolds(LAMP, LATER);
        stock(
                        TEN,
                        new StockHeld(LAMP, CART, L1, 2, LATER),
                        new StockPreordered(LAMP, WEB, null, CART, L1, 2))
                .when(over)
                .then(
                        new PreorderEnded(LAMP, WEB, null, CART, L1, 2, false),
                        StockStory.unheld(CART, L1, 2, HoldRelease.EXPIRED));
    }

    @Test
    void whatIsCollectedHasToBeThere() {
        stock(TEN, received(DC, 1)).when(collect(DC, 2)).refused("stock.insufficient");
    }

    @Test
    void aHigherQuotaCountsWhatWasSold() {
        var more = preordered(4).given(new PreorderSet(LAMP, WEB, 12L, RELEASE));
        assertThat(available(more, WEB, NOW)).isEqualTo(8);
        var none = more.given(new PreorderSet(LAMP, WEB, null, null));
        assertThat(available(none, WEB, NOW)).isZero();
        assertThat(none.state().availability(to(WEB)).shortage()).isEqualTo(4);
    }

    @Test
    void aCapEndsWhatTheChannelMayPromise() {
        var capped = stock(10, 0).given(new ChannelCapSet(LAMP, WEB, 3L));
        assertThat(available(capped, WEB, NOW)).isEqualTo(3);
        assertThat(available(capped, APP, NOW)).isEqualTo(10);
        assertThat(capped.state().availability(to(WEB)).capWithheld()).isEqualTo(7);
        var sold = capped.given(reserved(OTHER_ORDER, L1, 2));
        assertThat(available(sold, WEB, NOW)).isEqualTo(1);
        sold.when(reserve(ORDER, to(WEB), 2)).refused("stock.insufficient");
    }

    @Test
    void aCapEndsWhatIsEndlessToo() {
        var endless =
                new Terms(
                        WEB,
                        Eligible.only(DC),
                        new Backorder(Backorder.Mode.UNLIMITED, 0),
                        NOW,
                        null);
        var sum = stock(new ChannelCapSet(LAMP, WEB, 3L)).state().availability(endless);
        assertThat(sum.available()).isEqualTo(3);
        assertThat(sum.unlimited()).isFalse();
    }

    @Test
    void aPercentageIsKeptBackWhereItIsMore() {
        var kept = stock(10, 0).given(new SafetyPercentSet(LAMP, DC, 25));
        assertThat(available(kept, WEB, NOW)).isEqualTo(7);
        var sum = kept.state().availability(to(WEB));
        assertThat(sum.safetyWithheld()).isEqualTo(3);
        var units = kept.given(new StockEvent.SafetyStockSet(LAMP, DC, 4));
        assertThat(available(units, WEB, NOW)).isEqualTo(6);
    }

    @Test
    void eachPartOfAPolicyIsSetOnce() {
        var all = policy(3L, new PreorderTerms(10, RELEASE));
        stock().when(all).then(new ChannelCapSet(LAMP, WEB, 3L), TEN);
        stock(new ChannelCapSet(LAMP, WEB, 3L), TEN).when(all).nothing();
        stock(new ChannelCapSet(LAMP, WEB, 3L), TEN)
                .when(policy(null, null))
                .then(new ChannelCapSet(LAMP, WEB, null), new PreorderSet(LAMP, WEB, null, null));
        stock(TEN, new PreorderSet(LAMP, WEB, null, null)).when(policy(null, null)).nothing();
    }

    private static Story<Stock, StockCommand, StockEvent> preordered(long units) {
        return stock(TEN, reserved(ORDER, L1, units), marked(ORDER, null, L1, units));
    }

    private static StockPreordered marked(
            @Nullable OrderKey order, @Nullable CartKey cart, LineId line, long units) {
        return new StockPreordered(LAMP, WEB, order, cart, line, units);
    }

    private static SetAvailabilityPolicy policy(
            @Nullable Long cap, @Nullable PreorderTerms preorder) {
        return new SetAvailabilityPolicy(LAMP, WEB, 0, null, cap, preorder);
    }

    private static Terms at(ChannelId channel, Instant at) {
        return Terms.present(channel, Eligible.only(DC, SHOP), Backorder.NONE, at);
    }

    private static long available(
            Story<Stock, StockCommand, StockEvent> story, ChannelId channel, Instant at) {
        return story.state().availability(at(channel, at)).available();
    }
}
