package org.waybill.domain.stock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.transfer.TransferId;

/** What can be asked of a SKU's stock about units that go from one location to another. */
public sealed interface TransferTask extends StockCommand.OfTransfers {

    /**
     * Sets units at a location aside to be sent to another, all lines or none.
     *
     * @param at now; holds that ended before do not count
     */
    record ReserveTransferStock(
            Sku sku, TransferId transfer, LocationId location, List<LineQuantity> lines, Instant at)
            implements TransferTask {}

    /** Lets units stay that were set aside to be sent to another location. */
    record ReleaseTransferStock(
            Sku sku,
            TransferId transfer,
            LineId line,
            LocationId location,
            long quantity,
            String reason)
            implements TransferTask {}

    /** Lets units that were set aside leave for another location. */
    record ShipTransferStock(
            Sku sku, TransferId transfer, LineId line, LocationId location, long quantity)
            implements TransferTask {}

    /**
     * Takes in what came from another location.
     *
     * @param state in which it came; null if it may be sold
     */
    record ReceiveTransferStock(
            Sku sku,
            TransferId transfer,
            LineId line,
            LocationId location,
            long quantity,
            @Nullable StockState state)
            implements TransferTask {}
}
