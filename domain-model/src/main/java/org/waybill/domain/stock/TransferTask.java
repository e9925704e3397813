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

    /**
     * Lets units that were set aside leave for another location.
     *
     * @param lots of which lots they are, all of them; empty if that is not said
     */
    record ShipTransferStock(
            Sku sku,
            TransferId transfer,
            LineId line,
            LocationId location,
            long quantity,
            List<LotArrival> lots)
            implements TransferTask {

        public ShipTransferStock {
            lots = List.copyOf(lots);
        }

        /** Lets units leave that nobody has said a lot of. */
        public ShipTransferStock(
                Sku sku, TransferId transfer, LineId line, LocationId location, long quantity) {
            this(sku, transfer, line, location, quantity, List.of());
        }
    }

    /**
     * Takes in what came from another location.
     *
     * @param state in which it came; null if it may be sold
     * @param lots of which lots they are, all of them; empty for those that left
     */
    record ReceiveTransferStock(
            Sku sku,
            TransferId transfer,
            LineId line,
            LocationId location,
            long quantity,
            @Nullable StockState state,
            List<LotArrival> lots)
            implements TransferTask {

        public ReceiveTransferStock {
            lots = List.copyOf(lots);
        }

        /** Takes in what is of the lots that left. */
        public ReceiveTransferStock(
                Sku sku,
                TransferId transfer,
                LineId line,
                LocationId location,
                long quantity,
                @Nullable StockState state) {
            this(sku, transfer, line, location, quantity, state, List.of());
        }
    }
}
