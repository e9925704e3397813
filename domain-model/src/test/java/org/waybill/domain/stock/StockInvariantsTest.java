package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.stock.StockStory.CART;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.L1;
import static org.waybill.domain.stock.StockStory.L2;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.LATER;
import static org.waybill.domain.stock.StockStory.LIMIT_3;
import static org.waybill.domain.stock.StockStory.ORDER;
import static org.waybill.domain.stock.StockStory.SHOP;
import static org.waybill.domain.stock.StockStory.UNLIMITED;
import static org.waybill.domain.stock.StockStory.WEB;
import static org.waybill.domain.stock.StockStory.held;
import static org.waybill.domain.stock.StockStory.received;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.stock.StockEvent.ChannelCapSet;
import org.waybill.domain.stock.StockEvent.HoldReleased;
import org.waybill.domain.stock.StockEvent.PreorderSet;
import org.waybill.domain.stock.StockEvent.ReservationReleased;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockConsumed;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.StockEvent.StockPreordered;
import org.waybill.domain.stock.StockEvent.StockReserved;
import org.waybill.domain.stock.StockEvent.StockSetAside;
import org.waybill.domain.stock.StockEvent.StockUnassigned;

class StockInvariantsTest {

    private static final StockEvent CAPPED = new ChannelCapSet(LAMP, WEB, 4L);
    private static final StockEvent EARLY = new PreorderSet(LAMP, WEB, 4L, LATER);

    @Test
    void namesTheLocationWhereLessThanNothingIsLeft() {
        assertThat(broken(received(DC, 3), adjusted(-5)))
                .containsExactly(new Breach(Invariant.ON_HAND, DC, null, -2, 0));
        assertThat(broken(received(DC, 3), adjusted(-3))).isEmpty();
    }

    @Test
    void blamesOnlyTheEventThatMadeItWorse() {
        assertThat(broken(adjusted(-5), received(DC, 1))).isEmpty();
        assertThat(broken(adjusted(-5), adjusted(-1)))
                .containsExactly(new Breach(Invariant.ON_HAND, DC, null, -6, 0));
        assertThat(broken(adjusted(-5), received(SHOP, 1))).isEmpty();
    }

    @Test
    void letsNoUnitsLeaveThatNobodyWasPromised() {
        assertThat(broken(received(DC, 3), consumed(2)))
                .containsExactly(new Breach(Invariant.RESERVED, DC, null, -2, 0));
        assertThat(broken(received(DC, 3), reserved(2, DC), consumed(2))).isEmpty();
        assertThat(broken(received(DC, 3), unassigned(1)))
                .containsExactly(new Breach(Invariant.RESERVED, DC, null, -1, 0));
    }

    @Test
    void letsNoPromiseEndThatWasNotMade() {
        assertThat(broken(received(DC, 3), released(1)))
                .containsExactly(new Breach(Invariant.DEMAND, null, null, -1, 0));
        assertThat(broken(received(DC, 3), unheld(2)))
                .containsExactly(new Breach(Invariant.DEMAND, null, null, -2, 0));
    }

    @Test
    void setsNoMoreAsideThanThereIs() {
        assertThat(broken(received(DC, 3), damaged(4)))
                .containsExactly(new Breach(Invariant.ASIDE, DC, null, 4, 3));
        assertThat(broken(received(DC, 3), damaged(3))).isEmpty();
        assertThat(broken(received(DC, 3), damaged(1), repaired(2)))
                .containsExactly(new Breach(Invariant.ASIDE, DC, null, -1, 0));
    }

    @Test
    void promisesNoUnitTwice() {
        assertThat(broken(received(DC, 3), reserved(2, null), reserved(2, null)))
                .containsExactly(new Breach(Invariant.PROMISED, null, null, 4, 3));
        assertThat(broken(received(DC, 3), held(CART, L1, 2, LATER), reserved(2, DC)))
                .containsExactly(new Breach(Invariant.PROMISED, null, null, 4, 3));
        assertThat(broken(received(DC, 3), reserved(1, DC), held(CART, L1, 2, LATER))).isEmpty();
        assertThat(broken(received(DC, 3), damaged(1), reserved(3, null)))
                .containsExactly(new Breach(Invariant.PROMISED, null, null, 3, 2));
    }

    @Test
    void promisesBeyondWhatIsThereAsFarAsAllowed() {
        assertThat(broken(LIMIT_3, received(DC, 3), reserved(6, null))).isEmpty();
        assertThat(broken(LIMIT_3, received(DC, 3), reserved(7, null)))
                .containsExactly(new Breach(Invariant.PROMISED, null, null, 7, 6));
        assertThat(broken(UNLIMITED, received(DC, 3), reserved(700, null))).isEmpty();
    }

    @Test
    void doesNotBlameAPromiseForUnitsThatWereLostLater() {
        assertThat(broken(received(DC, 3), reserved(3, null), adjusted(-2))).isEmpty();
    }

    @Test
    void promisesAChannelNoMoreThanItsCap() {
        assertThat(broken(UNLIMITED, CAPPED, reserved(4, null))).isEmpty();
        assertThat(broken(UNLIMITED, CAPPED, reserved(5, null)))
                .containsExactly(new Breach(Invariant.CAP, null, WEB, 5, 4));
    }

    @Test
    void promisesBeforeThereIsAnyAsFarAsTheQuotaGoes() {
        assertThat(broken(EARLY, reserved(4, null))).isEmpty();
        assertThat(broken(EARLY, reserved(4, null), preordered(4))).isEmpty();
        assertThat(broken(EARLY, reserved(5, null)))
                .containsExactly(new Breach(Invariant.PROMISED, null, null, 5, 4));
        assertThat(broken(EARLY, reserved(4, null), preordered(5)))
                .containsExactly(new Breach(Invariant.PREORDER, null, WEB, 5, 4));
        assertThat(
                        broken(
                                EARLY,
                                reserved(4, null),
                                preordered(4),
                                new StockReserved(LAMP, ORDER, L2, 1, null)))
                .containsExactly(new Breach(Invariant.PROMISED, null, null, 5, 4));
    }

    private static List<Breach> broken(StockEvent... events) {
        return broken(Backorder.NONE, events);
    }

    /** By the last one of these. */
    private static List<Breach> broken(Backorder backorder, StockEvent... events) {
        var before = Stock.NONE;
        for (int i = 0; i < events.length - 1; i++) {
            before = before.evolve(events[i]);
        }
        var last = events[events.length - 1];
        return StockInvariants.broken(before, last, before.evolve(last), backorder);
    }

    private static StockEvent adjusted(long delta) {
        return new StockAdjusted(LAMP, DC, delta, AdjustmentReason.FOUND);
    }

    private static StockEvent damaged(long units) {
        return new StockSetAside(LAMP, DC, StockState.DAMAGED, units, "test");
    }

    private static StockEvent repaired(long units) {
        return new StockMoved(LAMP, DC, StockState.DAMAGED, null, units, AdjustmentReason.OTHER);
    }

    private static StockEvent reserved(long units, @Nullable LocationId location) {
        return new StockReserved(LAMP, ORDER, L1, units, location);
    }

    private static StockEvent preordered(long units) {
        return new StockPreordered(LAMP, WEB, ORDER, null, L1, units);
    }

    private static StockEvent consumed(long units) {
        return new StockConsumed(LAMP, ORDER, L1, DC, units, new FulfillmentId("F"));
    }

    private static StockEvent unassigned(long units) {
        return new StockUnassigned(LAMP, ORDER, L1, DC, units, "test");
    }

    private static StockEvent released(long units) {
        return new ReservationReleased(LAMP, ORDER, L1, null, units, "test");
    }

    private static StockEvent unheld(long units) {
        return new HoldReleased(LAMP, CART, L1, units, HoldRelease.ABANDONED);
    }
}
