package org.waybill.saga.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.saga.Given.BERLIN;
import static org.waybill.saga.Given.NOON;
import static org.waybill.saga.Given.SHIRT;
import static org.waybill.saga.Given.WEB;
import static org.waybill.saga.Given.order;
import static org.waybill.saga.Given.received;

import org.junit.jupiter.api.Test;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.HoldRelease;
import org.waybill.domain.stock.StockEvent.AvailabilityPolicySet;
import org.waybill.domain.stock.StockEvent.HoldReleased;
import org.waybill.domain.stock.StockEvent.ReservationReleased;
import org.waybill.domain.stock.StockEvent.SafetyStockSet;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockCounted;
import org.waybill.domain.stock.StockEvent.StockReserved;
import org.waybill.domain.stock.StockEvent.StockUnassigned;
import org.waybill.domain.stock.StockEvent.SupplyExpected;
import org.waybill.domain.stock.StockEvent.TransferReceived;
import org.waybill.domain.stock.StockEvent.TransferReleased;
import org.waybill.domain.stock.StockEvent.TransferReserved;
import org.waybill.domain.stock.StockEvent.TransferShipped;
import org.waybill.domain.stock.SupplyKey;
import org.waybill.domain.transfer.TransferId;

class SupplyTest {

    private static final LineId LINE = new LineId("1");
    private static final TransferId T = new TransferId("T-1");

    private static long released(HoldRelease reason) {
        return Supply.tries(new HoldReleased(SHIRT, CartKey.of("c", WEB), LINE, 3, reason));
    }

    @Test
    void isAReasonForAsManyOrdersAsUnitsCame() {
        assertThat(Supply.tries(received(SHIRT, 7))).isEqualTo(7);
        assertThat(Supply.tries(new StockAdjusted(SHIRT, BERLIN, 4, AdjustmentReason.FOUND)))
                .isEqualTo(4);
        assertThat(Supply.tries(new StockCounted(SHIRT, BERLIN, 9, NOON, 2))).isEqualTo(2);
        assertThat(Supply.tries(new ReservationReleased(SHIRT, order("1"), LINE, null, 3, "x")))
                .isEqualTo(3);
        assertThat(Supply.tries(new StockUnassigned(SHIRT, order("1"), LINE, BERLIN, 5, "x")))
                .isEqualTo(5);
        assertThat(Supply.tries(new TransferReceived(SHIRT, T, LINE, BERLIN, 6))).isEqualTo(6);
        assertThat(Supply.tries(new TransferReleased(SHIRT, T, LINE, BERLIN, 2, "x"))).isEqualTo(2);
    }

    @Test
    void isNoReasonWhenUnitsGo() {
        assertThat(Supply.tries(new StockAdjusted(SHIRT, BERLIN, -4, AdjustmentReason.LOST)))
                .isZero();
        assertThat(Supply.tries(new StockCounted(SHIRT, BERLIN, 0, NOON, -2))).isZero();
        assertThat(Supply.tries(new StockReserved(SHIRT, order("1"), LINE, 1, null))).isZero();
        assertThat(Supply.tries(new TransferReserved(SHIRT, T, LINE, BERLIN, 2))).isZero();
        assertThat(Supply.tries(new TransferShipped(SHIRT, T, LINE, BERLIN, 2))).isZero();
    }

    @Test
    void whatIsYetToComeIsNoReason() {
        var source = new SupplyKey("inbound:PO-1:1");

        assertThat(Supply.tries(new SupplyExpected(SHIRT, source, BERLIN, 9, NOON))).isZero();
    }

    @Test
    void countsAHoldThatEndedForNobody() {
        assertThat(released(HoldRelease.EXPIRED)).isEqualTo(3);
        assertThat(released(HoldRelease.ABANDONED)).isEqualTo(3);
        assertThat(released(HoldRelease.CONVERTED)).isZero();
        assertThat(released(HoldRelease.REPLACED)).isZero();
    }

    @Test
    void triesSomeWhereUnitsCannotBeTold() {
        assertThat(Supply.tries(new SafetyStockSet(SHIRT, BERLIN, 0))).isEqualTo(50);
        assertThat(Supply.tries(new AvailabilityPolicySet(SHIRT, WEB, 0, null))).isEqualTo(50);
    }
}
