package org.waybill.domain.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Stored;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.transfer.TransferId;

/**
 * What has happened to lots of a SKU. Each tells of which lots the units are that another event,
 * recorded with it, tells of; it changes no quantity of the SKU itself.
 */
public sealed interface LotChange extends StockEvent.OfLots {

    /** Units of these lots came in. */
    @Stored("stock.LotsReceived")
    record LotsReceived(
            Sku sku, LocationId location, List<LotArrival> lots, @Nullable String reference)
            implements LotChange {
        public LotsReceived {
            lots = List.copyOf(lots);
        }
    }

    /** Units of these lots are there that were not known to be. */
    @Stored("stock.LotsAdded")
    record LotsAdded(Sku sku, LocationId location, List<LotArrival> lots, String reason)
            implements LotChange {

        /** The reason where units came by a transfer that nobody had sent. */
        public static final String SURPLUS = "SURPLUS";

        public LotsAdded {
            lots = List.copyOf(lots);
        }
    }

    /**
     * Units of these lots are gone, and not to a customer of an order.
     *
     * @param state in which they were; null if they could be sold
     */
    @Stored("stock.LotsRemoved")
    record LotsRemoved(
            Sku sku,
            LocationId location,
            @Nullable StockState state,
            List<LotUnits> lots,
            String reason)
            implements LotChange {
        public LotsRemoved {
            lots = List.copyOf(lots);
        }
    }

    /**
     * Units of these lots stay where they are and changed their state.
     *
     * @param from null for what could be sold
     * @param to null for what may be sold again
     */
    @Stored("stock.LotsMoved")
    record LotsMoved(
            Sku sku,
            LocationId location,
            @Nullable StockState from,
            @Nullable StockState to,
            List<LotUnits> lots)
            implements LotChange {
        public LotsMoved {
            lots = List.copyOf(lots);
        }
    }

    /** Units of these lots are meant for a line that a location has to deliver. */
    @Stored("stock.LotsAllotted")
    record LotsAllotted(
            Sku sku, OrderKey order, LineId line, LocationId location, List<LotUnits> lots)
            implements LotChange {
        public LotsAllotted {
            lots = List.copyOf(lots);
        }
    }

    /** Units of these lots are no longer meant for a line. */
    @Stored("stock.LotsFreed")
    record LotsFreed(Sku sku, OrderKey order, LineId line, LocationId location, List<LotUnits> lots)
            implements LotChange {
        public LotsFreed {
            lots = List.copyOf(lots);
        }
    }

    /** Units of these lots were taken from the shelf for a line. */
    @Stored("stock.LotsPicked")
    record LotsPicked(
            Sku sku, OrderKey order, LineId line, LocationId location, List<LotUnits> lots)
            implements LotChange {
        public LotsPicked {
            lots = List.copyOf(lots);
        }
    }

    /** Units of these lots left the house for a customer. */
    @Stored("stock.LotsLeft")
    record LotsLeft(
            Sku sku,
            OrderKey order,
            LineId line,
            LocationId location,
            FulfillmentId fulfillment,
            List<LotUnits> lots)
            implements LotChange {
        public LotsLeft {
            lots = List.copyOf(lots);
        }
    }

    /**
     * Units of these lots left for another location.
     *
     * @param state in which they were; null if they could be sold
     */
    @Stored("stock.LotsSent")
    record LotsSent(
            Sku sku,
            TransferId transfer,
            LineId line,
            LocationId location,
            @Nullable StockState state,
            List<LotUnits> lots)
            implements LotChange {
        public LotsSent {
            lots = List.copyOf(lots);
        }
    }

    /** Units of these lots came in from another location. */
    @Stored("stock.LotsArrived")
    record LotsArrived(
            Sku sku, TransferId transfer, LineId line, LocationId location, List<LotUnits> lots)
            implements LotChange {
        public LotsArrived {
            lots = List.copyOf(lots);
        }
    }

    /**
     * Units of these lots left for another location and will not come.
     *
     * @param location where they should have come
     */
    @Stored("stock.LotsNotArrived")
    record LotsNotArrived(Sku sku, SupplyKey source, LocationId location, List<LotUnits> lots)
            implements LotChange {
        public LotsNotArrived {
            lots = List.copyOf(lots);
        }
    }

    /** The last day on which units of a lot may be promised is over. */
    @Stored("stock.LotExpired")
    record LotExpired(Sku sku, LotId lot) implements LotChange {}

    /** A lot was called back: nothing of it may be promised, picked or leave. */
    @Stored("stock.LotBlocked")
    record LotBlocked(Sku sku, LotId lot, String reason) implements LotChange {}

    /** A lot that was called back is good again. */
    @Stored("stock.LotReleased")
    record LotReleased(Sku sku, LotId lot, String reason) implements LotChange {}
}
