package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.StockStory.APP;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.L1;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.LATER;
import static org.waybill.domain.stock.StockStory.WEB;
import static org.waybill.domain.stock.StockStory.assigned;
import static org.waybill.domain.stock.StockStory.held;
import static org.waybill.domain.stock.StockStory.reserved;
import static org.waybill.domain.stock.StockStory.stock;
import static org.waybill.domain.stock.StockStory.to;
import static org.waybill.domain.stock.StockStory.unheld;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.Story;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.stock.StockCommand.SetAvailabilityPolicy;
import org.waybill.domain.stock.StockCommand.SetSafetyStock;
import org.waybill.domain.stock.StockEvent.AvailabilityPolicySet;
import org.waybill.domain.stock.StockEvent.ReservationReleased;
import org.waybill.domain.stock.StockEvent.SafetyStockSet;
import org.waybill.domain.stock.StockEvent.StockConsumed;

class PolicyTest {

    private static final OrderKey APP_ORDER = OrderKey.of("7", APP);
    private static final CartKey APP_CART = CartKey.of("c-7", APP);

    @Test
    void setsASafetyStockOnce() {
        stock().when(safety(2)).then(new SafetyStockSet(LAMP, DC, 2));
        stock(new SafetyStockSet(LAMP, DC, 2)).when(safety(2)).nothing();
        stock(new SafetyStockSet(LAMP, DC, 2))
                .when(safety(0))
                .then(new SafetyStockSet(LAMP, DC, 0));
        stock().when(safety(0)).nothing();
    }

    @Test
    void setsAPolicyOnce() {
        stock().when(policy(3, 5L)).then(set(3, 5L));
        stock(set(3, 5L)).when(policy(3, 5L)).nothing();
        stock(set(3, 5L)).when(policy(3, null)).then(set(3, null));
        stock().when(policy(0, null)).nothing();
        stock().when(policy(0, 0L)).then(set(0, 0L));
    }

    @Test
    void whatTheChannelSellsComesOffItsQuota() {
        var fenced = stock(10, 0).given(set(0, 4L));
        assertThat(forWeb(fenced)).isEqualTo(6);
        assertThat(forWeb(fenced.given(reserved(APP_ORDER, L1, 3)))).isEqualTo(6);
        assertThat(forWeb(fenced.given(reserved(APP_ORDER, L1, 5)))).isEqualTo(5);
    }

    @Test
    void whatIsGivenBackIsKeptForTheChannelAgain() {
        var sold = stock(10, 0).given(set(0, 4L), reserved(APP_ORDER, L1, 3));
        var released = new ReservationReleased(LAMP, APP_ORDER, L1, null, 3, "CANCELLED");
        assertThat(sold.given(released).state().policies().get(APP))
                .isEqualTo(new ChannelPolicy(0, 4L, 0, null, null));
        assertThat(forWeb(sold.given(released))).isEqualTo(6);
    }

    @Test
    void whatWasShippedStaysSold() {
        var shipped =
                stock(10, 0)
                        .given(
                                set(0, 4L),
                                reserved(APP_ORDER, L1, 3),
                                assigned(APP_ORDER, L1, DC, 3),
                                new StockConsumed(
                                        LAMP, APP_ORDER, L1, DC, 3, new FulfillmentId("7.F1")));
        assertThat(forWeb(shipped)).isEqualTo(6);
    }

    @Test
    void cartsOfTheChannelUseItsQuotaWhileTheyHold() {
        var held = stock(10, 0).given(set(0, 4L), held(APP_CART, L1, 4, LATER));
        assertThat(forWeb(held)).isEqualTo(6);
        assertThat(forWeb(held.given(unheld(APP_CART, L1, 4, HoldRelease.ABANDONED)))).isEqualTo(6);
    }

    @Test
    void aNewThresholdDoesNotRefillTheQuota() {
        var sold = stock(10, 0).given(set(0, 4L), reserved(APP_ORDER, L1, 4), set(2, 4L));
        assertThat(forWeb(sold)).isEqualTo(6);
    }

    @Test
    void aNewQuotaCountsFromZero() {
        var sold = stock(10, 0).given(set(0, 4L), reserved(APP_ORDER, L1, 4), set(0, 5L));
        assertThat(forWeb(sold)).isEqualTo(1);
    }

    @Test
    void aQuotaIsNeverNegativeAndNeverMoreThanWasSet() {
        assertThat(new ChannelPolicy(0, 4L, 9, null, null).ringFenced()).isZero();
        assertThat(new ChannelPolicy(0, 4L, -9, null, null).ringFenced()).isEqualTo(4);
        assertThat(ChannelPolicy.NONE.ringFenced()).isZero();
    }

    private static long forWeb(Story<Stock, ?, ?> story) {
        return story.state().availability(to(WEB)).available();
    }

    private static SetSafetyStock safety(long units) {
        return new SetSafetyStock(LAMP, DC, units, 0);
    }

    private static SetAvailabilityPolicy policy(long threshold, @Nullable Long quota) {
        return new SetAvailabilityPolicy(LAMP, APP, threshold, quota, null, null);
    }

    private static AvailabilityPolicySet set(long threshold, @Nullable Long quota) {
        return new AvailabilityPolicySet(LAMP, APP, threshold, quota);
    }
}
