package org.waybill.domain.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Stored;
import org.waybill.domain.cart.CartKey;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.transfer.TransferId;

/** What has happened to the stock of a SKU. Quantities are in its base unit. */
public sealed interface StockEvent {

    Sku sku();

    /** Where it happened; null for the network, and where it is about no single location. */
    default @Nullable LocationId location() {
        return null;
    }

    /** Units came in. */
    @Stored("stock.StockReceived")
    record StockReceived(Sku sku, LocationId location, long quantity, @Nullable String reference)
            implements StockEvent {}

    /** What is physically there was corrected by a difference. */
    @Stored("stock.StockAdjusted")
    record StockAdjusted(Sku sku, LocationId location, long delta, AdjustmentReason reason)
            implements StockEvent {}

    /**
     * A count found something else than the records said.
     *
     * @param counted what was there at {@code countedAt}
     * @param delta the correction: counted less the position at that instant
     */
    @Stored("stock.StockCounted")
    record StockCounted(Sku sku, LocationId location, long counted, Instant countedAt, long delta)
            implements StockEvent {}

    /**
     * A count was accepted, whether it found a difference or not. What happened before it and is
     * told after it has no bearing any more.
     *
     * @param source who counted, where that was said
     */
    @Stored("stock.CountTaken")
    record CountTaken(
            Sku sku, LocationId location, @Nullable String source, long counted, Instant countedAt)
            implements StockEvent {}

    /**
     * What another system told has changed the position.
     *
     * @param delta the change of what is on hand; of a count, the correction
     */
    @Stored("stock.MessageApplied")
    record MessageApplied(Sku sku, LocationId location, FeedMessage message, long delta)
            implements StockEvent {}

    /**
     * What another system told cannot be, by the records: less than nothing would be on hand. It
     * waits until what explains it is known.
     *
     * @param delta what it would change; negative
     */
    @Stored("stock.MessagePending")
    record MessagePending(Sku sku, LocationId location, FeedMessage message, long delta)
            implements StockEvent {}

    /** A message that had to wait has changed the position. */
    @Stored("stock.PendingApplied")
    record PendingApplied(Sku sku, LocationId location, FeedMessage message, long delta)
            implements StockEvent {}

    /**
     * What another system told changes nothing, because a count has seen it, or is newer.
     *
     * @param countedAt when was counted
     */
    @Stored("stock.MessageAbsorbed")
    record MessageAbsorbed(Sku sku, LocationId location, FeedMessage message, Instant countedAt)
            implements StockEvent {}

    /** Somebody should count. */
    @Stored("stock.CountRequested")
    record CountRequested(Sku sku, LocationId location, AdjustmentReason reason)
            implements StockEvent {}

    /** Units that stay physically there may no longer be sold. */
    @Stored("stock.StockSetAside")
    record StockSetAside(
            Sku sku, LocationId location, StockState state, long quantity, String reason)
            implements StockEvent {}

    /**
     * Units that stay physically there changed their state.
     *
     * @param from null for what could be sold
     * @param to null for what may be sold again
     */
    @Stored("stock.StockMoved")
    record StockMoved(
            Sku sku,
            LocationId location,
            @Nullable StockState from,
            @Nullable StockState to,
            long quantity,
            AdjustmentReason reason)
            implements StockEvent {}

    /** So many units at a location are from now on not offered to anybody. */
    @Stored("stock.SafetyStockSet")
    record SafetyStockSet(Sku sku, LocationId location, long safetyStock) implements StockEvent {}

    /** So many per cent of what a location may sell are from now on not offered to anybody. */
    @Stored("stock.SafetyPercentSet")
    record SafetyPercentSet(Sku sku, LocationId location, int percent) implements StockEvent {}

    /**
     * A channel may promise so many units in all from now on.
     *
     * @param cap null for as many as there are
     */
    @Stored("stock.ChannelCapSet")
    record ChannelCapSet(Sku sku, ChannelId channel, @Nullable Long cap) implements StockEvent {}

    /**
     * A channel may promise so many units before there are any.
     *
     * @param quota null, as {@code until}, for none
     * @param until when that ends
     */
    @Stored("stock.PreorderSet")
    record PreorderSet(Sku sku, ChannelId channel, @Nullable Long quota, @Nullable Instant until)
            implements StockEvent {}

    /**
     * Of what a line was just promised on the network, so many units are of its channel's pre-order
     * quota.
     *
     * @param order the line's; null where it is a cart's
     * @param cart the line's; null where it is an order's
     */
    @Stored("stock.StockPreordered")
    record StockPreordered(
            Sku sku,
            ChannelId channel,
            @Nullable OrderKey order,
            @Nullable CartKey cart,
            LineId line,
            long quantity)
            implements StockEvent {}

    /**
     * Units of a line are no longer pre-ordered.
     *
     * @param order the line's; null where it is a cart's
     * @param cart the line's; null where it is an order's
     * @param filled whether a location has them now; otherwise they are the quota's again
     */
    @Stored("stock.PreorderEnded")
    record PreorderEnded(
            Sku sku,
            ChannelId channel,
            @Nullable OrderKey order,
            @Nullable CartKey cart,
            LineId line,
            long quantity,
            boolean filled)
            implements StockEvent {}

    /**
     * What a channel may see of the network's stock.
     *
     * @param threshold units withheld from it
     * @param quota units kept for it alone; null for none
     */
    @Stored("stock.AvailabilityPolicySet")
    record AvailabilityPolicySet(Sku sku, ChannelId channel, long threshold, @Nullable Long quota)
            implements StockEvent {}

    /**
     * A cart's line holds units on the network until it expires. It takes the place of the line's
     * former hold.
     */
    @Stored("stock.StockHeld")
    record StockHeld(Sku sku, CartKey cart, LineId line, long quantity, Instant expiresAt)
            implements StockEvent {}

    /** A cart's hold ends later than it was to. */
    @Stored("stock.HoldExtended")
    record HoldExtended(Sku sku, CartKey cart, LineId line, Instant expiresAt)
            implements StockEvent {}

    /** A cart's hold ended. */
    @Stored("stock.HoldReleased")
    record HoldReleased(Sku sku, CartKey cart, LineId line, long quantity, HoldRelease reason)
            implements StockEvent {}

    /**
     * An order's line has units on the network, or already at the location where it will be
     * collected.
     */
    @Stored("stock.StockReserved")
    record StockReserved(
            Sku sku, OrderKey order, LineId line, long quantity, @Nullable LocationId location)
            implements StockEvent {}

    /** Demand not yet routed became demand on a location. */
    @Stored("stock.StockAssigned")
    record StockAssigned(Sku sku, OrderKey order, LineId line, LocationId location, long quantity)
            implements StockEvent {}

    /** Demand on a location went back to the network. */
    @Stored("stock.StockUnassigned")
    record StockUnassigned(
            Sku sku, OrderKey order, LineId line, LocationId location, long quantity, String reason)
            implements StockEvent {}

    /** Promised units left the house; promise and units end together. */
    @Stored("stock.StockConsumed")
    record StockConsumed(
            Sku sku,
            OrderKey order,
            LineId line,
            LocationId location,
            long quantity,
            FulfillmentId fulfillment)
            implements StockEvent {}

    /** An order's promise ended without shipping. Without a location it was on the network. */
    @Stored("stock.ReservationReleased")
    record ReservationReleased(
            Sku sku,
            OrderKey order,
            LineId line,
            @Nullable LocationId location,
            long quantity,
            String reason)
            implements StockEvent {}

    /** Units at a location are set aside to be sent to another. */
    @Stored("stock.TransferReserved")
    record TransferReserved(
            Sku sku, TransferId transfer, LineId line, LocationId location, long quantity)
            implements StockEvent {}

    /** Units that were set aside to be sent to another location stay. */
    @Stored("stock.TransferReleased")
    record TransferReleased(
            Sku sku,
            TransferId transfer,
            LineId line,
            LocationId location,
            long quantity,
            String reason)
            implements StockEvent {}

    /** Units left for another location. */
    @Stored("stock.TransferShipped")
    record TransferShipped(
            Sku sku, TransferId transfer, LineId line, LocationId location, long quantity)
            implements StockEvent {}

    /** Units came in from another location. */
    @Stored("stock.TransferReceived")
    record TransferReceived(
            Sku sku, TransferId transfer, LineId line, LocationId location, long quantity)
            implements StockEvent {}

    /**
     * Units are to come to a location. What was said of the same source before no longer counts.
     *
     * @param quantity still to come; 0 when nothing more is
     */
    @Stored("stock.SupplyExpected")
    record SupplyExpected(
            Sku sku, SupplyKey source, LocationId location, long quantity, Instant expectedAt)
            implements StockEvent {}

    /** Of which lots the units are that an event tells of. */
    sealed interface OfLots extends StockEvent permits LotChange {}
}
