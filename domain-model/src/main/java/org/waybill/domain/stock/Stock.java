package org.waybill.domain.stock;

import static java.util.Objects.requireNonNullElse;

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
 */
public record Stock(
        long version,
        TreePMap<LocationId, Position> positions,
        TreePMap<ChannelId, ChannelPolicy> policies,
        TreePMap<ReservationKey, Hold> holds,
        TreePMap<ReservationKey, Reservation> reservations,
        Demand demand,
        TreePMap<SupplyKey, Supply> supplies,
        Lots lots) {

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

    /** Stock whose lots do not matter. */
    public Stock(
            long version,
            TreePMap<LocationId, Position> positions,
            TreePMap<ChannelId, ChannelPolicy> policies,
            TreePMap<ReservationKey, Hold> holds,
            TreePMap<ReservationKey, Reservation> reservations,
            Demand demand,
            TreePMap<SupplyKey, Supply> supplies) {
        this(version, positions, policies, holds, reservations, demand, supplies, Lots.NONE);
    }

    /** Where a SKU's stock stands in the log. */
    public static String address(Sku sku) {
        return "stock:" + sku.value();
    }

    /** The SKU at a location; empty where it never was. */
    public Position at(LocationId location) {
        return positions.getOrDefault(location, Position.EMPTY);
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
        return Availability.of(terms, positions, demand, policies, supplies.values());
    }

    /** The stock after an event. */
    public Stock evolve(StockEvent event) {
        return applied(event).counted();
    }

    private Stock applied(StockEvent event) {
        return switch (event) {
            case StockReceived e -> move(e.location(), e.quantity(), 0);
            case StockAdjusted e -> move(e.location(), e.delta(), 0);
            case StockCounted e ->
                    put(
                            e.location(),
                            at(e.location()).move(e.delta(), 0).counted(e.countedAt(), null));
            case CountTaken e -> put(e.location(), at(e.location()).counted(e.countedAt(), null));
            case CountRequested e -> put(e.location(), at(e.location()).askedFor());
            case MessageApplied e ->
                    put(e.location(), at(e.location()).told(e.message(), e.delta()));
            case MessagePending e ->
                    put(e.location(), at(e.location()).waits(e.message(), e.delta()));
            case PendingApplied e ->
                    put(e.location(), at(e.location()).settled(e.message()).move(e.delta(), 0));
            case MessageAbsorbed e -> put(e.location(), at(e.location()).settled(e.message()));
            case StockSetAside e ->
                    put(e.location(), at(e.location()).setAside(e.state(), e.quantity()));
            case StockMoved e ->
                    put(e.location(), at(e.location()).move(e.from(), e.to(), e.quantity()));
            case SafetyStockSet e ->
                    put(e.location(), at(e.location()).withSafetyStock(e.safetyStock()));
            case SafetyPercentSet e ->
                    put(e.location(), at(e.location()).withSafetyPercent(e.percent()));
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
            case StockHeld e -> held(e);
            case HoldReleased e -> unheld(e);
            case StockReserved e ->
                    promise(e.order(), e.line(), e.location(), e.quantity())
                            .sell(e.order().channel(), e.quantity());
            case StockAssigned e ->
                    promise(e.order(), e.line(), null, -e.quantity())
                            .promise(e.order(), e.line(), e.location(), e.quantity());
            case StockUnassigned e ->
                    promise(e.order(), e.line(), e.location(), -e.quantity())
                            .promise(e.order(), e.line(), null, e.quantity());
            case StockConsumed e ->
                    promise(e.order(), e.line(), e.location(), -e.quantity())
                            .move(e.location(), -e.quantity(), 0);
            case ReservationReleased e ->
                    promise(e.order(), e.line(), e.location(), -e.quantity())
                            .sell(e.order().channel(), -e.quantity());
            case TransferReserved e ->
                    promise(Owner.of(e.transfer()), e.line(), e.location(), e.quantity());
            case TransferReleased e ->
                    promise(Owner.of(e.transfer()), e.line(), e.location(), -e.quantity());
            case TransferShipped e ->
                    promise(Owner.of(e.transfer()), e.line(), e.location(), -e.quantity())
                            .move(e.location(), -e.quantity(), 0);
            case TransferReceived e -> move(e.location(), e.quantity(), 0);
            case SupplyExpected e ->
                    new Stock(
                            version,
                            positions,
                            policies,
                            holds,
                            reservations,
                            demand,
                            Supply.after(supplies, e),
                            lots);
            case LotChange e -> lots(lots.evolve(e));
        };
    }

    private Stock held(StockHeld event) {
        var key = new ReservationKey(Owner.of(event.cart()), event.line());
        var hold = new Hold(event.quantity(), event.expiresAt(), 0);
        return holds(holds.plus(key, hold), event.quantity())
                .sell(event.cart().channel(), event.quantity());
    }

    private Stock unheld(HoldReleased event) {
        var key = new ReservationKey(Owner.of(event.cart()), event.line());
        return holds(holds.minus(key), -event.quantity())
                .sell(event.cart().channel(), -event.quantity());
    }

    private Stock promise(OrderKey order, LineId line, @Nullable LocationId location, long delta) {
        return promise(Owner.of(order), line, location, delta);
    }

    private Stock promise(Owner owner, LineId line, @Nullable LocationId location, long delta) {
        var key = new ReservationKey(owner, line);
        var next =
                requireNonNullElse(reservations.get(key), Reservation.NONE).move(location, delta);
        var all = next.total() == 0 ? reservations.minus(key) : reservations.plus(key, next);
        var network = location == null ? demand.confirm(delta) : demand;
        var changed = new Stock(version, positions, policies, holds, all, network, supplies, lots);
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
        return new Stock(
                version,
                positions,
                policies,
                hold == null ? holds : holds.plus(key, hold.preorder(delta)),
                reservation == null
                        ? reservations
                        : reservations.plus(key, reservation.preorder(delta)),
                demand,
                supplies,
                lots);
    }

    private Stock move(LocationId location, long onHand, long reserved) {
        return put(location, at(location).move(onHand, reserved));
    }

    private Stock put(LocationId location, Position position) {
        return new Stock(
                version,
                positions.plus(location, position),
                policies,
                holds,
                reservations,
                demand,
                supplies,
                lots);
    }

    private Stock policy(ChannelId channel, ChannelPolicy policy) {
        return new Stock(
                version,
                positions,
                policies.plus(channel, policy),
                holds,
                reservations,
                demand,
                supplies,
                lots);
    }

    private Stock holds(TreePMap<ReservationKey, Hold> next, long delta) {
        var network = demand.hold(delta);
        return new Stock(version, positions, policies, next, reservations, network, supplies, lots);
    }

    private Stock lots(Lots next) {
        return new Stock(version, positions, policies, holds, reservations, demand, supplies, next);
    }

    private Stock counted() {
        return new Stock(
                version + 1, positions, policies, holds, reservations, demand, supplies, lots);
    }
}
