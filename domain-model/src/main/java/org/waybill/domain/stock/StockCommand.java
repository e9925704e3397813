package org.waybill.domain.stock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.AggregateCommand;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;

/** What can be asked of a SKU's stock. Quantities are positive where nothing else is said. */
public sealed interface StockCommand extends AggregateCommand {

    Sku sku();

    @Override
    default String aggregateId() {
        return Stock.address(sku());
    }

    /**
     * Takes units in.
     *
     * @param state in which they are; null if they may be sold
     * @param lots of which lots they are, all of them; empty if that is not said
     */
    record ReceiveStock(
            Sku sku,
            LocationId location,
            long quantity,
            @Nullable StockState state,
            @Nullable String reference,
            List<LotArrival> lots)
            implements StockCommand {

        public ReceiveStock {
            lots = List.copyOf(lots);
        }

        /** Takes in what nobody has said a lot of. */
        public ReceiveStock(
                Sku sku,
                LocationId location,
                long quantity,
                @Nullable StockState state,
                @Nullable String reference) {
            this(sku, location, quantity, state, reference, List.of());
        }

        /** Takes in what may be sold. */
        public ReceiveStock(
                Sku sku, LocationId location, long quantity, @Nullable String reference) {
            this(sku, location, quantity, null, reference);
        }
    }

    /**
     * Corrects what is physically there by a difference other than 0.
     *
     * @param state of the units it is about; null for those that may be sold
     * @param lots of which lots they are, all of them; empty if that is not said
     */
    record AdjustStock(
            Sku sku,
            LocationId location,
            long delta,
            @Nullable StockState state,
            AdjustmentReason reason,
            List<LotArrival> lots)
            implements StockCommand {

        public AdjustStock {
            lots = List.copyOf(lots);
        }

        /** Corrects what nobody has said a lot of. */
        public AdjustStock(
                Sku sku,
                LocationId location,
                long delta,
                @Nullable StockState state,
                AdjustmentReason reason) {
            this(sku, location, delta, state, reason, List.of());
        }

        /** Corrects what may be sold. */
        public AdjustStock(Sku sku, LocationId location, long delta, AdjustmentReason reason) {
            this(sku, location, delta, null, reason);
        }
    }

    /**
     * Changes the state of units that stay where they are.
     *
     * @param from null for what may be sold
     * @param to null for what may be sold; nothing happens if it is {@code from}
     * @param lots of which lots they are, all of them; empty if that is not said
     */
    record MoveStock(
            Sku sku,
            LocationId location,
            @Nullable StockState from,
            @Nullable StockState to,
            long quantity,
            AdjustmentReason reason,
            List<LotArrival> lots)
            implements StockCommand {

        public MoveStock {
            lots = List.copyOf(lots);
        }

        /** Changes the state of units that nobody has said a lot of. */
        public MoveStock(
                Sku sku,
                LocationId location,
                @Nullable StockState from,
                @Nullable StockState to,
                long quantity,
                AdjustmentReason reason) {
            this(sku, location, from, to, quantity, reason, List.of());
        }
    }

    /**
     * Corrects what is physically there to what was counted at an instant.
     *
     * @param movedSince what came (positive) and went (negative) after {@code countedAt}
     * @param source who counted; null if nobody says
     */
    record RecordCount(
            Sku sku,
            LocationId location,
            long counted,
            Instant countedAt,
            long movedSince,
            @Nullable String source)
            implements StockCommand {

        /** By somebody who does not say who. */
        public RecordCount(
                Sku sku, LocationId location, long counted, Instant countedAt, long movedSince) {
            this(sku, location, counted, countedAt, movedSince, null);
        }
    }

    /**
     * Takes what another system tells of a position.
     *
     * @param movedSince of a count, what came (positive) and went (negative) after it
     */
    record TakeMessage(Sku sku, LocationId location, FeedMessage message, long movedSince)
            implements StockCommand {}

    /**
     * Sets what is there to what another house says was there at an instant.
     *
     * @param part what of the position it says that of
     * @param units how many there were
     * @param countedAt when; null for now
     * @param movedSince what came to that part (positive) and went (negative) since
     */
    record ResetStock(
            Sku sku,
            LocationId location,
            StockPart part,
            long units,
            @Nullable Instant countedAt,
            long movedSince)
            implements StockCommand {}

    /**
     * Sets what a location keeps back: so many units, or a part of what may be sold where that is
     * more.
     *
     * @param safetyPercent from 0 to 100
     */
    record SetSafetyStock(Sku sku, LocationId location, long safetyStock, int safetyPercent)
            implements StockCommand {}

    /**
     * Sets what a channel may see.
     *
     * @param quota units kept for it alone; null for none
     * @param cap the most it may promise; null for no limit but the stock's
     * @param preorder what it may promise before there is any; null for nothing
     */
    record SetAvailabilityPolicy(
            Sku sku,
            ChannelId channel,
            long threshold,
            @Nullable Long quota,
            @Nullable Long cap,
            @Nullable PreorderTerms preorder)
            implements StockCommand {}

    /** So many units may be promised before there are any, until an instant. */
    record PreorderTerms(long quota, Instant until) {}

    /**
     * Promises units to an order, all lines or none. The cart's own holds do not stand in the way
     * and end.
     *
     * @param location where it will be collected; null to promise on the network
     * @param cart the cart it was ordered from; null for none
     * @param at now; holds that ended before do not count
     */
    record ReserveStock(
            Sku sku,
            OrderKey order,
            List<LineQuantity> lines,
            @Nullable LocationId location,
            @Nullable CartKey cart,
            Instant at,
            Terms terms)
            implements StockCommand {}

    /** Moves a line's demand from the network to a location. */
    record AssignStock(Sku sku, OrderKey order, LineId line, LocationId location, long quantity)
            implements StockCommand {}

    /**
     * Takes a line's demand back from a location that will not deliver it, and corrects what the
     * reason tells.
     */
    record RejectStock(
            Sku sku,
            OrderKey order,
            LineId line,
            LocationId location,
            long quantity,
            RejectionReason reason)
            implements StockCommand {}

    /** Ends promise and units together: they left the house. */
    record ConsumeStock(
            Sku sku,
            OrderKey order,
            LineId line,
            LocationId location,
            long quantity,
            FulfillmentId fulfillment)
            implements StockCommand {}

    /** Ends a promise at a location, or on the network without one. */
    record ReleaseReservation(
            Sku sku,
            OrderKey order,
            LineId line,
            @Nullable LocationId location,
            long quantity,
            String reason)
            implements StockCommand {}

    /**
     * Says what is to come from a source.
     *
     * @param quantity still to come; 0 when nothing more is
     */
    record ExpectSupply(
            Sku sku, SupplyKey source, LocationId location, long quantity, Instant expectedAt)
            implements StockCommand {}

    /** About units that carts hold. */
    sealed interface OfHolds extends StockCommand permits HoldTask {}

    /** About units that go from one location to another. */
    sealed interface OfTransfers extends StockCommand permits TransferTask {}

    /** About single lots. */
    sealed interface OfLots extends StockCommand permits LotTask {}
}
