package org.waybill.command.stock;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.command.Shell;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.AdjustmentReason;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.MoveStock;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockCommand.RejectStock;
import org.waybill.domain.stock.StockCommand.SetAvailabilityPolicy;
import org.waybill.domain.stock.StockCommand.SetSafetyStock;
import org.waybill.domain.stock.StockEvent.AvailabilityPolicySet;
import org.waybill.domain.stock.StockEvent.SafetyStockSet;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockReserved;
import org.waybill.domain.stock.StockEvent.StockUnassigned;
import org.waybill.domain.stock.StockState;

class StockAggregateTest {

    private static final Sku SHIRT = new Sku("SHIRT");
    private static final LocationId STORE = new LocationId("STORE-7");
    private static final ChannelId WEB = new ChannelId("web");
    private static final OrderKey ORDER = OrderKey.of("1000", WEB);
    private static final LineId LINE = new LineId("1");

    private static final List<Object> TEN =
            List.of(
                    new StockReceived(SHIRT, STORE, 10, null),
                    new StockReserved(SHIRT, ORDER, LINE, 2, STORE));
    private static final RejectStock REJECT =
            new RejectStock(SHIRT, ORDER, LINE, STORE, 2, RejectionReason.NO_VARIANCE);

    private static final MoveStock MOVE =
            new MoveStock(SHIRT, STORE, null, StockState.DAMAGED, 3, AdjustmentReason.DAMAGED);

    private final Shell<StockAggregate> shell = new Shell<>(StockAggregate.class);

    @Test
    void recordsWhatTheRulesSay() {
        shell.records(
                        List.of(),
                        new ReceiveStock(SHIRT, STORE, 5, "PO-1"),
                        new StockReceived(SHIRT, STORE, 5, "PO-1"))
                .records(
                        List.of(),
                        new AdjustStock(SHIRT, STORE, 3, AdjustmentReason.FOUND),
                        new StockAdjusted(SHIRT, STORE, 3, AdjustmentReason.FOUND))
                .records(
                        TEN,
                        MOVE,
                        new StockMoved(
                                SHIRT,
                                STORE,
                                null,
                                StockState.DAMAGED,
                                3,
                                AdjustmentReason.DAMAGED))
                .records(
                        List.of(),
                        new SetSafetyStock(SHIRT, STORE, 4, 0),
                        new SafetyStockSet(SHIRT, STORE, 4))
                .records(
                        List.of(),
                        new SetAvailabilityPolicy(SHIRT, WEB, 4, 9L, null, null),
                        new AvailabilityPolicySet(SHIRT, WEB, 4, 9L))
                .records(
                        TEN,
                        REJECT,
                        new StockUnassigned(SHIRT, ORDER, LINE, STORE, 2, "NO_VARIANCE"))
                .handlesNothingElse();
    }

    @Test
    void refusesWhatTheRulesRefuse() {
        shell.refuses(
                        TEN,
                        new AdjustStock(SHIRT, STORE, -11, AdjustmentReason.LOST),
                        "stock.negative")
                .refuses(
                        TEN,
                        new RejectStock(SHIRT, ORDER, LINE, STORE, 3, RejectionReason.NO_VARIANCE),
                        "stock.not-promised");
    }

    @Test
    void keepsToVersions() {
        shell.refusesOtherVersion(TEN, new ReceiveStock(SHIRT, STORE, 5, null))
                .refusesOtherVersion(TEN, new AdjustStock(SHIRT, STORE, 3, AdjustmentReason.FOUND))
                .refusesOtherVersion(TEN, MOVE)
                .refusesOtherVersion(TEN, new SetSafetyStock(SHIRT, STORE, 4, 0))
                .refusesOtherVersion(
                        TEN, new SetAvailabilityPolicy(SHIRT, WEB, 4, null, null, null))
                .refusesOtherVersion(TEN, REJECT);
    }
}
