package org.waybill.domain.stock;

import java.time.Instant;
import java.util.List;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;

/** What can be asked of the lots of a SKU. */
public sealed interface LotTask extends StockCommand.OfLots {

    /**
     * Takes units that a line is promised from the shelf. Nothing happens where no lots are known.
     *
     * @param lots which; without any, those meant for the line, and then what expires first
     * @param serials which units, where they have numbers
     */
    record PickLots(
            Sku sku,
            OrderKey order,
            LineId line,
            LocationId location,
            long quantity,
            List<LotUnits> lots,
            List<Serial> serials)
            implements LotTask {
        public PickLots {
            lots = List.copyOf(lots);
            serials = List.copyOf(serials);
        }
    }

    /** Withdraws every lot whose last day is over. */
    record ExpireLots(Sku sku, Instant at) implements LotTask {}

    /** Calls a lot back: its units that may be sold are quarantined, wherever they are. */
    record BlockLot(Sku sku, LotId lot, String reason) implements LotTask {}

    /** Lets a lot be sold again that was called back. */
    record ReleaseLot(Sku sku, LotId lot, String reason, Instant at) implements LotTask {}
}
