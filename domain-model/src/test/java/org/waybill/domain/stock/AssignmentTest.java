package org.waybill.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.domain.fulfillment.RejectionReason.DAMAGED;
import static org.waybill.domain.fulfillment.RejectionReason.LOCATION_INACTIVE;
import static org.waybill.domain.fulfillment.RejectionReason.MISMATCH;
import static org.waybill.domain.fulfillment.RejectionReason.NOT_IN_STOCK;
import static org.waybill.domain.fulfillment.RejectionReason.NO_VARIANCE;
import static org.waybill.domain.fulfillment.RejectionReason.WORN_DISPLAY;
import static org.waybill.domain.stock.StockStory.BOTH;
import static org.waybill.domain.stock.StockStory.DC;
import static org.waybill.domain.stock.StockStory.L1;
import static org.waybill.domain.stock.StockStory.L2;
import static org.waybill.domain.stock.StockStory.LAMP;
import static org.waybill.domain.stock.StockStory.ORDER;
import static org.waybill.domain.stock.StockStory.OTHER_ORDER;
import static org.waybill.domain.stock.StockStory.SHOP;
import static org.waybill.domain.stock.StockStory.assign;
import static org.waybill.domain.stock.StockStory.assigned;
import static org.waybill.domain.stock.StockStory.reserved;
import static org.waybill.domain.stock.StockStory.stock;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waybill.domain.Story;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.stock.StockCommand.ConsumeStock;
import org.waybill.domain.stock.StockCommand.RejectStock;
import org.waybill.domain.stock.StockCommand.ReleaseReservation;
import org.waybill.domain.stock.StockEvent.CountRequested;
import org.waybill.domain.stock.StockEvent.ReservationReleased;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockConsumed;
import org.waybill.domain.stock.StockEvent.StockSetAside;
import org.waybill.domain.stock.StockEvent.StockUnassigned;

class AssignmentTest {

    private static final FulfillmentId F1 = new FulfillmentId("1001@web.F1");

    /** Ten at the warehouse, of which four are promised to the order and to be done there. */
    private final Story<Stock, StockCommand, StockEvent> atWork =
            stock(10, 0).given(reserved(ORDER, L1, 4), assigned(ORDER, L1, DC, 4));

    @Test
    void demandMovesFromTheNetworkToALocation() {
        var promised = stock(10, 0).given(reserved(ORDER, L1, 4));
        promised.when(assign(ORDER, L1, DC, 3)).then(assigned(ORDER, L1, DC, 3));
        var moved = promised.after(assign(ORDER, L1, DC, 3)).state();
        assertThat(moved.demand().confirmed()).isEqualTo(1);
        assertThat(moved.at(DC).reserved()).isEqualTo(3);
        assertThat(moved.reservation(ORDER, L1).total()).isEqualTo(4);
        assertThat(moved.availability(BOTH).available()).isEqualTo(6);
    }

    @Test
    void refusesToAssignMoreThanIsPromised() {
        var promised = stock(10, 0).given(reserved(ORDER, L1, 4));
        promised.when(assign(ORDER, L1, DC, 5)).refused("stock.not-promised");
        promised.when(assign(ORDER, L2, DC, 1)).refused("stock.not-promised");
        promised.when(assign(OTHER_ORDER, L1, DC, 1)).refused("stock.not-promised");
        atWork.when(assign(ORDER, L1, SHOP, 1)).refused("stock.not-promised");
    }

    @Test
    void whatIsNotInStockLeavesNothingFreeAndAsksForACount() {
        atWork.when(reject(2, NOT_IN_STOCK))
                .then(
                        unassigned(2, NOT_IN_STOCK),
                        adjusted(-8, AdjustmentReason.NOT_IN_STOCK),
                        new CountRequested(LAMP, DC, AdjustmentReason.NOT_IN_STOCK));
        assertThat(atWork.after(reject(4, NOT_IN_STOCK)).state().at(DC))
                .isEqualTo(Position.EMPTY.with(Reckoning.NONE.askedFor()));
    }

    @Test
    void whatIsNotInStockLeavesWhatIsSetAside() {
        atWork.given(new StockSetAside(LAMP, DC, StockState.DISPLAY, 6, "WORN_DISPLAY"))
                .when(reject(4, NOT_IN_STOCK))
                .then(
                        unassigned(4, NOT_IN_STOCK),
                        adjusted(-4, AdjustmentReason.NOT_IN_STOCK),
                        new CountRequested(LAMP, DC, AdjustmentReason.NOT_IN_STOCK));
    }

    @Test
    void aCountIsAskedForEvenWhenNothingWasSellableAnyway() {
        nothingThere()
                .when(reject(4, NOT_IN_STOCK))
                .then(
                        unassigned(4, NOT_IN_STOCK),
                        new CountRequested(LAMP, DC, AdjustmentReason.NOT_IN_STOCK));
    }

    @Test
    void aMismatchTakesTheRejectedUnitsOff() {
        atWork.when(reject(3, MISMATCH))
                .then(unassigned(3, MISMATCH), adjusted(-3, AdjustmentReason.MISMATCH));
        nothingThere().when(reject(4, MISMATCH)).then(unassigned(4, MISMATCH));
    }

    @Test
    void damagedAndWornUnitsStayOnHandButAreNotSellable() {
        atWork.when(reject(3, DAMAGED)).then(unassigned(3, DAMAGED), aside(StockState.DAMAGED, 3));
        atWork.when(reject(3, WORN_DISPLAY))
                .then(unassigned(3, WORN_DISPLAY), aside(StockState.DISPLAY, 3));
        nothingThere().when(reject(4, DAMAGED)).then(unassigned(4, DAMAGED));
        var position = atWork.after(reject(3, DAMAGED)).state().at(DC);
        assertThat(position.onHand()).isEqualTo(10);
        assertThat(position.sellable()).isEqualTo(7);
    }

    @Test
    void whatSaysNothingOfTheStockLeavesItAlone() {
        atWork.when(reject(4, NO_VARIANCE)).then(unassigned(4, NO_VARIANCE));
        atWork.when(reject(4, LOCATION_INACTIVE)).then(unassigned(4, LOCATION_INACTIVE));
    }

    @ParameterizedTest
    @EnumSource(RejectionReason.class)
    void whateverTheReasonTheDemandGoesBackToTheNetwork(RejectionReason reason) {
        var back = atWork.after(reject(3, reason)).state();
        assertThat(back.reservation(ORDER, L1).unrouted()).isEqualTo(3);
        assertThat(back.reservation(ORDER, L1).at(DC)).isEqualTo(1);
        assertThat(back.demand().confirmed()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(RejectionReason.class)
    void refusesToRejectMoreThanWasGiven(RejectionReason reason) {
        atWork.when(reject(5, reason)).refused("stock.not-promised");
    }

    @Test
    void promiseAndUnitsEndTogether() {
        atWork.when(consume(DC, 3)).then(new StockConsumed(LAMP, ORDER, L1, DC, 3, F1));
        var after = atWork.after(consume(DC, 4)).state();
        assertThat(after.at(DC)).isEqualTo(new Position(6, Map.of(), 0, 0, 0));
        assertThat(after.reservations()).isEmpty();
    }

    @Test
    void refusesToConsumeWhatIsNotPromisedThere() {
        atWork.when(consume(DC, 5)).refused("stock.not-promised");
        atWork.when(consume(SHOP, 1)).refused("stock.not-promised");
    }

    @Test
    void refusesToConsumeWhatIsNotThere() {
        nothingThere().when(consume(DC, 4)).refused("stock.negative");
    }

    @Test
    void aPromiseEndsAtItsLocationOrOnTheNetwork() {
        atWork.when(release(DC, 4))
                .then(new ReservationReleased(LAMP, ORDER, L1, DC, 4, "CANCELLED"));
        atWork.when(release(null, 1)).refused("stock.not-promised");
        stock(10, 0)
                .given(reserved(ORDER, L1, 4))
                .when(release(null, 3))
                .then(new ReservationReleased(LAMP, ORDER, L1, null, 3, "CANCELLED"));
        assertThat(atWork.after(release(DC, 4)).state().availability(BOTH).available())
                .isEqualTo(10);
    }

    @Test
    void refusesToEndMoreThanIsPromised() {
        atWork.when(release(DC, 5)).refused("stock.not-promised");
    }

    private Story<Stock, StockCommand, StockEvent> nothingThere() {
        return atWork.given(adjusted(-10, AdjustmentReason.LOST));
    }

    private static RejectStock reject(long quantity, RejectionReason reason) {
        return new RejectStock(LAMP, ORDER, L1, DC, quantity, reason);
    }

    private static ConsumeStock consume(LocationId location, long quantity) {
        return new ConsumeStock(LAMP, ORDER, L1, location, quantity, F1);
    }

    private static ReleaseReservation release(@Nullable LocationId location, long quantity) {
        return new ReleaseReservation(LAMP, ORDER, L1, location, quantity, "CANCELLED");
    }

    private static StockUnassigned unassigned(long quantity, RejectionReason reason) {
        return new StockUnassigned(LAMP, ORDER, L1, DC, quantity, reason.name());
    }

    private static StockAdjusted adjusted(long delta, AdjustmentReason reason) {
        return new StockAdjusted(LAMP, DC, delta, reason);
    }

    private static StockSetAside aside(StockState state, long quantity) {
        var reason = state == StockState.DAMAGED ? DAMAGED : WORN_DISPLAY;
        return new StockSetAside(LAMP, DC, state, quantity, reason.name());
    }
}
