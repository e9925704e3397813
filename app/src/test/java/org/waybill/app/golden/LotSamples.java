package org.waybill.app.golden;

import static org.waybill.app.golden.Samples.FULFILLMENT;
import static org.waybill.app.golden.Samples.LINE;
import static org.waybill.app.golden.Samples.ORDER;
import static org.waybill.app.golden.Samples.SKU;
import static org.waybill.app.golden.Samples.STORE;
import static org.waybill.app.golden.Samples.TRANSFER;

import java.time.LocalDate;
import java.util.List;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotChange.LotBlocked;
import org.waybill.domain.stock.LotChange.LotExpired;
import org.waybill.domain.stock.LotChange.LotReleased;
import org.waybill.domain.stock.LotChange.LotsAdded;
import org.waybill.domain.stock.LotChange.LotsAllotted;
import org.waybill.domain.stock.LotChange.LotsArrived;
import org.waybill.domain.stock.LotChange.LotsFreed;
import org.waybill.domain.stock.LotChange.LotsLeft;
import org.waybill.domain.stock.LotChange.LotsMoved;
import org.waybill.domain.stock.LotChange.LotsNotArrived;
import org.waybill.domain.stock.LotChange.LotsPicked;
import org.waybill.domain.stock.LotChange.LotsReceived;
import org.waybill.domain.stock.LotChange.LotsRemoved;
import org.waybill.domain.stock.LotChange.LotsSent;
import org.waybill.domain.stock.LotId;
import org.waybill.domain.stock.LotUnits;
import org.waybill.domain.stock.Serial;
import org.waybill.domain.stock.StockState;
import org.waybill.domain.stock.SupplyKey;

/** Events of lots. */
final class LotSamples {

    static final LotId LOT = new LotId("L-2026-7");
    private static final List<Serial> SERIALS = List.of(new Serial("S1"), new Serial("S2"));
    static final List<LotUnits> UNITS = List.of(new LotUnits(LOT, 2, SERIALS));
    static final List<LotArrival> ARRIVED =
            List.of(
                    new LotArrival(
                            LOT,
                            LocalDate.parse("2027-01-31"),
                            LocalDate.parse("2027-01-01"),
                            2,
                            SERIALS));
    static final List<LotArrival> PLAIN = List.of(new LotArrival(LOT, null, null, 2, SERIALS));

    private LotSamples() {}

    static List<Object> complete() {
        return List.of(
                new LotsReceived(SKU, STORE, ARRIVED, "PO-77"),
                new LotsAdded(SKU, STORE, ARRIVED, "FOUND"),
                new LotsRemoved(SKU, STORE, StockState.DAMAGED, UNITS, "DAMAGED"),
                new LotsMoved(SKU, STORE, StockState.QUARANTINED, StockState.EXPIRED, UNITS),
                new LotsAllotted(SKU, ORDER, LINE, STORE, UNITS),
                new LotsFreed(SKU, ORDER, LINE, STORE, UNITS),
                new LotsPicked(SKU, ORDER, LINE, STORE, UNITS),
                new LotsLeft(SKU, ORDER, LINE, STORE, FULFILLMENT, UNITS),
                new LotsSent(SKU, TRANSFER, LINE, STORE, StockState.DISPLAY, UNITS),
                new LotsArrived(SKU, TRANSFER, LINE, STORE, UNITS),
                new LotsNotArrived(SKU, SupplyKey.of("transfer:T-1", LINE), STORE, UNITS),
                new LotExpired(SKU, LOT),
                new LotBlocked(SKU, LOT, "glass in it"),
                new LotReleased(SKU, LOT, "no glass in it"));
    }

    static List<Object> minimal() {
        return List.of(
                new LotsReceived(SKU, STORE, PLAIN, null),
                new LotsAdded(SKU, STORE, PLAIN, "FOUND"),
                new LotsRemoved(SKU, STORE, null, UNITS, "LOST"),
                new LotsMoved(SKU, STORE, null, null, UNITS),
                new LotsSent(SKU, TRANSFER, LINE, STORE, null, UNITS));
    }
}
