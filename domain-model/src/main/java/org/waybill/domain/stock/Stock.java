package org.waybill.domain.stock;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.waybill.domain.channel.ChannelId;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.StockEvent.AvailabilityPolicySet;
import org.waybill.domain.stock.StockEvent.ChannelCapSet;
import org.waybill.domain.stock.StockEvent.CountRequested;
import org.waybill.domain.stock.StockEvent.CountTaken;
import org.waybill.domain.stock.StockEvent.HoldExtended;
import org.waybill.domain.stock.StockEvent.HoldReleased;
import org.waybill.domain.stock.StockEvent.MessageAbsorbed;
import org.waybill.domain.stock.StockEvent.MessageApplied;
import org.waybill.domain.stock.StockEvent.MessagePending;
import org.waybill.domain.stock.StockEvent.PendingApplied;
import org.waybill.domain.stock.StockEvent.PreorderEnded;
import org.waybill.domain.stock.StockEvent.PreorderSet;
import org.waybill.domain.stock.StockEvent.ReservationReleased;
import org.waybill.domain.stock.StockEvent.SafetyPercentSet;
import org.waybill.domain.stock.StockEvent.SafetyStockSet;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockAssigned;
import org.waybill.domain.stock.StockEvent.StockConsumed;
import org.waybill.domain.stock.StockEvent.StockCounted;
import org.waybill.domain.stock.StockEvent.StockHeld;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.StockEvent.StockPreordered;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockReserved;
import org.waybill.domain.stock.StockEvent.StockSetAside;
import org.waybill.domain.stock.StockEvent.StockUnassigned;
import org.waybill.domain.stock.StockEvent.SupplyExpected;
import org.waybill.domain.stock.StockEvent.TransferReceived;
import org.waybill.domain.stock.StockEvent.TransferReleased;
import org.waybill.domain.stock.StockEvent.TransferReserved;
import org.waybill.domain.stock.StockEvent.TransferShipped;
import org.waybill.domain.transfer.TransferId;

/**
 * A SKU over the whole network, as its history has made it. The boundary of "no unit is promised
 * twice".
 *
 * @param version the number of its events
 * @param positions by location
 * @param policies by channel
 * @param holds carts' units, by cart and line
 * @param reservations orders' units, by order and line
 * @param demand what is promised on the network
 * @param supplies what is to come, by what it comes from
 * @param lots the same units by lot
 * @param index what follows from the rest
 */
public record Stock(
        long version,
        TreePMap<LocationId, Position> positions,
        TreePMap<ChannelId, ChannelPolicy> policies,
        TreePMap<ReservationKey, Hold> holds,
        TreePMap<ReservationKey, Reservation> reservations,
        Demand demand,
        TreePMap<SupplyKey, Supply> supplies,
        Lots lots,
        StockIndex index) {

    /** Before anything happened. */
    public static final Stock NONE =
            new Stock(
                    0,
                    TreePMap.empty(),
                    TreePMap.empty(),
                    TreePMap.empty(),
                    TreePMap.empty(),
                    Demand.NONE,
                    TreePMap.empty(),
                    Lots.NONE);

    /** Stock of which nothing has been asked. */
    public Stock(
            long version,
            TreePMap<LocationId, Position> positions,
            TreePMap<ChannelId, ChannelPolicy> policies,
            TreePMap<ReservationKey, Hold> holds,
            TreePMap<ReservationKey, Reservation> reservations,
            Demand demand,
            TreePMap<SupplyKey, Supply> supplies,
            Lots lots) {
        this(
                version,
                positions,
                policies,
                holds,
                reservations,
                demand,
                supplies,
                lots,
                new StockIndex());
    }

    /** Where a SKU's stock stands in the log. */
    public static String address(Sku sku) {
        return "stock:" + sku.value();
    }

    /** The SKU at a location; empty where it never was. */
    public Position at(LocationId location) {
        return positions.getOrDefault(location, Position.EMPTY);
    }

    /** What the sums are made of: without who holds and reserves, and without lots. */
    public Stock summed() {
        var carts = NONE.holds;
        var orders = NONE.reservations;
        return new Stock(
                version, positions, policies, carts, orders, demand, supplies, NONE.lots, index);
    }

    /** What an order's line is promised. */
    public Reservation reservation(OrderKey order, LineId line) {
        return reservations.getOrDefault(
                new ReservationKey(Owner.of(order), line), Reservation.NONE);
    }

    /** What is set aside for a transfer's line at the location it leaves from. */
    public long reservation(TransferId transfer, LineId line, LocationId location) {
        return reservations
                .getOrDefault(new ReservationKey(Owner.of(transfer), line), Reservation.NONE)
                .at(location);
    }

    /** What may be promised, by the present holds whether their time is over or not. */
    public Availability availability(Terms terms) {
        return Availability.of(terms, this);
    }

    /** What some locations have together; remembered, so that it costs nothing to ask again. */
    PositionSum sum(Eligible eligible) {
        return index.sum(eligible, positions);
    }

    /** The stock after an event. */
    public Stock evolve(StockEvent event) {
        return applied(event).counted();
    }

    private Stock applied(StockEvent event) {
        return switch (event) {
            case StockReceived _,
                    StockAdjusted _,
                    StockCounted _,
                    CountTaken _,
                    CountRequested _,
                    MessageApplied _,
                    MessagePending _,
                    PendingApplied _,
                    MessageAbsorbed _,
                    StockSetAside _,
                    StockMoved _,
                    SafetyStockSet _,
                    SafetyPercentSet _,
                    TransferReceived _ ->
                    moved(requireNonNull(event.location()), event);
            case AvailabilityPolicySet e ->
                    policy(e.channel(), policyOf(e.channel()).with(e.threshold(), e.quota()));
            case ChannelCapSet e -> policy(e.channel(), policyOf(e.channel()).withCap(e.cap()));
            case PreorderSet e ->
                    policy(e.channel(), policyOf(e.channel()).withPreorder(e.quota(), e.until()));
            case StockPreordered e ->
                    preordered(Owner.of(e.order(), e.cart()), e.line(), e.quantity())
                            .policy(e.channel(), policyOf(e.channel()).sellPreorder(e.quantity()));
            case PreorderEnded e ->
                    preordered(Owner.of(e.order(), e.cart()), e.line(), -e.quantity())
                            .policy(
                                    e.channel(),
                                    policyOf(e.channel()).endPreorder(e.quantity(), e.filled()));
            case StockHeld e ->
                    holds(ReservationKey.of(e.cart(), e.line()), Hold.of(e), e.quantity())
                            .sell(e.cart().channel(), e.quantity());
            case HoldExtended e -> extended(ReservationKey.of(e.cart(), e.line()), e.expiresAt());
            case HoldReleased e ->
                    holds(ReservationKey.of(e.cart(), e.line()), null, -e.quantity())
                            .sell(e.cart().channel(), -e.quantity());
            case StockReserved e ->
                    promise(Owner.of(e.order()), e.line(), e.location(), e.quantity())
                            .sell(e.order().channel(), e.quantity());
            case StockAssigned e ->
                    promise(Owner.of(e.order()), e.line(), null, -e.quantity())
                            .promise(Owner.of(e.order()), e.line(), e.location(), e.quantity());
            case StockUnassigned e ->
                    promise(Owner.of(e.order()), e.line(), e.location(), -e.quantity())
                            .promise(Owner.of(e.order()), e.line(), null, e.quantity());
            case StockConsumed e ->
                    promise(Owner.of(e.order()), e.line(), e.location(), -e.quantity())
                            .move(e.location(), -e.quantity(), 0);
            case ReservationReleased e ->
                    promise(Owner.of(e.order()), e.line(), e.location(), -e.quantity())
                            .sell(e.order().channel(), -e.quantity());
            case TransferReserved e ->
                    promise(Owner.of(e.transfer()), e.line(), e.location(), e.quantity());
            case TransferReleased e ->
                    promise(Owner.of(e.transfer()), e.line(), e.location(), -e.quantity());
            case TransferShipped e ->
                    promise(Owner.of(e.transfer()), e.line(), e.location(), -e.quantity())
                            .move(e.location(), -e.quantity(), 0);
            case SupplyExpected e -> supplies(Supply.after(supplies, e));
            case LotChange e -> lots(lots.evolve(e));
        };
    }

    private Stock extended(ReservationKey key, Instant expiresAt) {
        var hold = holds.get(key);
        return hold == null ? this : holds(key, hold.until(expiresAt), 0);
    }

    private Stock promise(Owner owner, LineId line, @Nullable LocationId location, long delta) {
        var key = new ReservationKey(owner, line);
        var next =
                requireNonNullElse(reservations.get(key), Reservation.NONE).move(location, delta);
        var all = next.total() == 0 ? reservations.minus(key) : reservations.plus(key, next);
        var network = location == null ? demand.confirm(delta) : demand;
        var changed =
                new Stock(version, positions, policies, holds, all, network, supplies, lots, index);
        return location == null ? changed : changed.move(location, 0, delta);
    }

    private Stock sell(ChannelId channel, long quantity) {
        var policy = policies.get(channel);
        return policy == null ? this : policy(channel, policy.sell(quantity));
    }

    /** A channel's policy; nothing withheld where none was set. */
    public ChannelPolicy policyOf(ChannelId channel) {
        return policies.getOrDefault(channel, ChannelPolicy.NONE);
    }

    /** A line that has ended meanwhile, or is not kept, is left alone. */
    private Stock preordered(Owner owner, LineId line, long delta) {
        var key = new ReservationKey(owner, line);
        var hold = holds.get(key);
        var reservation = reservations.get(key);
        var carts = hold == null ? holds : holds.plus(key, hold.preorder(delta));
        var orders =
                reservation == null
                        ? reservations
                        : reservations.plus(key, reservation.preorder(delta));
        return new Stock(
                version, positions, policies, carts, orders, demand, supplies, lots, index);
    }

    private Stock moved(LocationId location, StockEvent event) {
        return put(location, at(location).after(event));
    }

    private Stock move(LocationId location, long onHand, long reserved) {
        return put(location, at(location).move(onHand, reserved));
    }

    private Stock put(LocationId location, Position position) {
        var all = positions.plus(location, position);
        var next = index.moved(location, positions.get(location));
        return new Stock(version, all, policies, holds, reservations, demand, supplies, lots, next);
    }

    private Stock policy(ChannelId channel, ChannelPolicy policy) {
        var all = policies.plus(channel, policy);
        return new Stock(
                version, positions, all, holds, reservations, demand, supplies, lots, index);
    }

    private Stock holds(ReservationKey key, @Nullable Hold hold, long delta) {
        var all = hold == null ? holds.minus(key) : holds.plus(key, hold);
        var network = demand.hold(delta);
        var next = index.held(key, holds.get(key), hold);
        return new Stock(
                version, positions, policies, all, reservations, network, supplies, lots, next);
    }

    private Stock supplies(TreePMap<SupplyKey, Supply> all) {
        return new Stock(
                version, positions, policies, holds, reservations, demand, all, lots, index);
    }

    private Stock lots(Lots next) {
        return new Stock(
                version, positions, policies, holds, reservations, demand, supplies, next, index);
    }

    private Stock counted() {
        long next = version + 1;
        return new Stock(
                next, positions, policies, holds, reservations, demand, supplies, lots, index);
    }
}
