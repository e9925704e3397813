package org.waybill.command.stock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotChange.LotBlocked;
import org.waybill.domain.stock.LotChange.LotExpired;
import org.waybill.domain.stock.LotChange.LotReleased;
import org.waybill.domain.stock.LotChange.LotsReceived;
import org.waybill.domain.stock.LotChange.LotsRemoved;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotTask.BlockLot;
import org.waybill.domain.stock.LotTask.ExpireLots;
import org.waybill.domain.stock.LotTask.ReleaseLot;
import org.waybill.domain.stock.LotUnits;
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

    private static final LotId LOT = new LotId("L1");
    private static final LotsReceived CAME =
            new LotsReceived(
                    SHIRT,
                    STORE,
                    List.of(new LotArrival(LOT, LocalDate.EPOCH, LocalDate.EPOCH, 1, List.of())),
                    null);
    private static final LotsRemoved WENT =
            new LotsRemoved(SHIRT, STORE, null, List.of(new LotUnits(LOT, 1)), "LOST");

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
                .records(
                        List.of(CAME, WENT),
                        new BlockLot(SHIRT, LOT, "glass"),
                        new LotBlocked(SHIRT, LOT, "glass"))
                .records(
                        List.of(CAME, WENT, new LotBlocked(SHIRT, LOT, "glass")),
                        new ReleaseLot(SHIRT, LOT, "fine", Instant.EPOCH),
                        new LotReleased(SHIRT, LOT, "fine"))
                .records(
                        List.of(CAME, WENT),
                        new ExpireLots(SHIRT, Instant.EPOCH.plus(Duration.ofDays(1))),
                        new LotExpired(SHIRT, LOT))
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
                .refusesOtherVersion(TEN, REJECT)
                .refusesOtherVersion(TEN, new BlockLot(SHIRT, LOT, "glass"))
                .refusesOtherVersion(TEN, new ReleaseLot(SHIRT, LOT, "fine", Instant.EPOCH))
                .refusesOtherVersion(TEN, new ExpireLots(SHIRT, Instant.EPOCH));
    }
}
