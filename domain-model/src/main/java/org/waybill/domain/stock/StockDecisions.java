package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.fulfillment.RejectionReason;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.HoldTask.ExpireHolds;
import org.waybill.domain.stock.HoldTask.ExtendHolds;
import org.waybill.domain.stock.HoldTask.HoldStock;
import org.waybill.domain.stock.HoldTask.ReleaseHolds;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.AssignStock;
import org.waybill.domain.stock.StockCommand.ConsumeStock;
import org.waybill.domain.stock.StockCommand.ExpectSupply;
import org.waybill.domain.stock.StockCommand.MoveStock;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.StockCommand.RecordCount;
import org.waybill.domain.stock.StockCommand.RejectStock;
import org.waybill.domain.stock.StockCommand.ReleaseReservation;
import org.waybill.domain.stock.StockCommand.ReserveStock;
import org.waybill.domain.stock.StockCommand.ResetStock;
import org.waybill.domain.stock.StockCommand.SetAvailabilityPolicy;
import org.waybill.domain.stock.StockCommand.SetSafetyStock;
import org.waybill.domain.stock.StockCommand.TakeMessage;
import org.waybill.domain.stock.StockEvent.CountRequested;
import org.waybill.domain.stock.StockEvent.ReservationReleased;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockAssigned;
import org.waybill.domain.stock.StockEvent.StockConsumed;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockSetAside;
import org.waybill.domain.stock.StockEvent.StockUnassigned;
import org.waybill.domain.stock.TransferTask.ReceiveTransferStock;
import org.waybill.domain.stock.TransferTask.ReleaseTransferStock;
import org.waybill.domain.stock.TransferTask.ReserveTransferStock;
import org.waybill.domain.stock.TransferTask.ShipTransferStock;

/** The rules of stock. */
public final class StockDecisions {

    /** The most units a position may hold; keeps every sum far from overflow. */
    static final long MOST_ON_HAND = 1_000_000_000_000L;

    private StockDecisions() {}

    /** What follows from a command, and for the messages that wait for something like it. */
    public static Decision<StockEvent> decide(Stock stock, StockCommand command) {
        var due = LotBook.due(stock, command);
        var ready = StockPromises.after(stock, due);
        var refusal = LotChecks.refusal(ready, command);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        return switch (asked(ready, command)) {
            case Decision.Refused<StockEvent> refused -> refused;
            case Decision.Accepted<StockEvent>(var events) ->
                    Decision.accept(
                            LotBook.told(
                                    ready,
                                    command,
                                    due,
                                    withSettled(ready, command.sku(), events)));
        };
    }

    /**
     * What waits for something like it happens too; and whatever makes units free makes them free
     * for those who pre-ordered first.
     */
    private static List<StockEvent> withSettled(Stock stock, Sku sku, List<StockEvent> events) {
        var all = new ArrayList<>(events);
        all.addAll(StockFeeding.settle(stock, events));
        if (Preorders.waiting(stock) > 0) {
            all.addAll(Preorders.settled(StockPromises.after(stock, all), sku));
        }
        return all;
    }

    /** What follows from the command alone. */
    static Decision<StockEvent> asked(Stock stock, StockCommand command) {
        return switch (command) {
            case ReceiveStock c -> receive(stock, c);
            case AdjustStock c -> adjust(stock, c);
            case MoveStock c -> move(stock, c);
            case ResetStock c -> StockResets.decide(stock, c);
            case RecordCount c -> StockCounts.count(stock, c);
            case TakeMessage c -> StockFeeding.take(stock, c);
            case SetSafetyStock c -> StockPolicies.setSafetyStock(stock, c);
            case SetAvailabilityPolicy c -> StockPolicies.setPolicy(stock, c);
            case HoldStock c -> StockPromises.hold(stock, c);
            case ExtendHolds c -> StockPromises.extend(stock, c);
            case ReleaseHolds c -> StockPromises.releaseHolds(stock, c);
            case ExpireHolds c -> StockPromises.expire(stock, c);
            case ReserveStock c -> StockPromises.reserve(stock, c);
            case AssignStock c -> assign(stock, c);
            case RejectStock c -> reject(stock, c);
            case ConsumeStock c -> consume(stock, c);
            case ReleaseReservation c -> release(stock, c);
            case ReserveTransferStock c -> TransferStock.reserve(stock, c);
            case ReleaseTransferStock c -> TransferStock.release(stock, c);
            case ShipTransferStock c -> TransferStock.ship(stock, c);
            case ReceiveTransferStock c -> TransferStock.receive(stock, c);
            case ExpectSupply c -> Supplies.expect(stock, c);
            case LotTask c -> LotTasks.decide(stock, c);
        };
    }

    private static Decision<StockEvent> receive(Stock stock, ReceiveStock c) {
        if (stock.at(c.location()).onHand() + c.quantity() > MOST_ON_HAND) {
            return tooMuch(c.location());
        }
        var received = new StockReceived(c.sku(), c.location(), c.quantity(), c.reference());
        return c.state() == null
                ? Decision.accept(received)
                : Decision.accept(List.of(received, in(c, c.state())));
    }

    private static StockEvent in(ReceiveStock c, StockState state) {
        return new StockMoved(
                c.sku(), c.location(), null, state, c.quantity(), AdjustmentReason.RECEIPT);
    }

    private static Decision<StockEvent> adjust(Stock stock, AdjustStock c) {
        long after = stock.at(c.location()).onHand() + c.delta();
        if (after < 0) {
            return negative(stock, c.sku(), c.location(), c.delta());
        }
        if (after > MOST_ON_HAND) {
            return tooMuch(c.location());
        }
        var adjusted = new StockAdjusted(c.sku(), c.location(), c.delta(), c.reason());
        return c.state() == null
                ? Decision.accept(adjusted)
                : adjust(stock.at(c.location()), c, c.state(), adjusted);
    }

    /** What goes is made saleable before, what comes is set aside after: no total is ever wrong. */
    private static Decision<StockEvent> adjust(
            Position position, AdjustStock c, StockState state, StockAdjusted adjusted) {
        if (c.delta() > 0) {
            return Decision.accept(List.of(adjusted, moved(c, null, state, c.delta())));
        }
        if (position.in(state) < -c.delta()) {
            return notInState(c.location(), state, position, -c.delta());
        }
        return Decision.accept(List.of(moved(c, state, null, -c.delta()), adjusted));
    }

    private static StockEvent moved(
            AdjustStock c, @Nullable StockState from, @Nullable StockState to, long quantity) {
        return new StockMoved(c.sku(), c.location(), from, to, quantity, c.reason());
    }

    /** What is promised may be moved too: damage does not ask, and the shortage is told. */
    private static Decision<StockEvent> move(Stock stock, MoveStock c) {
        if (c.from() == c.to()) {
            return Decision.accept();
        }
        var position = stock.at(c.location());
        if (position.in(c.from()) < c.quantity()) {
            return notInState(c.location(), c.from(), position, c.quantity());
        }
        return Decision.accept(
                new StockMoved(c.sku(), c.location(), c.from(), c.to(), c.quantity(), c.reason()));
    }

    private static Decision<StockEvent> assign(Stock stock, AssignStock c) {
        long unrouted = stock.reservation(c.order(), c.line()).unrouted();
        if (unrouted < c.quantity()) {
            return notPromised(c.sku(), c.quantity(), unrouted);
        }
        var assigned = new StockAssigned(c.sku(), c.order(), c.line(), c.location(), c.quantity());
        return Decision.accept(
                Preorders.ended(stock, c.sku(), c.order(), c.line(), c.quantity(), true, assigned));
    }

    private static Decision<StockEvent> reject(Stock stock, RejectStock c) {
        long there = stock.reservation(c.order(), c.line()).at(c.location());
        if (there < c.quantity()) {
            return notPromised(c.sku(), c.quantity(), there);
        }
        var events = new ArrayList<StockEvent>();
        var reason = c.reason().name();
        events.add(
                new StockUnassigned(
                        c.sku(), c.order(), c.line(), c.location(), c.quantity(), reason));
        events.addAll(correction(stock.at(c.location()), c));
        return Decision.accept(events);
    }

    private static List<StockEvent> correction(Position position, RejectStock c) {
        return switch (c.reason()) {
            case NOT_IN_STOCK -> notInStock(position, c);
            case MISMATCH ->
                    off(c, Math.min(c.quantity(), position.sellable()), AdjustmentReason.MISMATCH);
            case DAMAGED -> aside(position, c, StockState.DAMAGED);
            case WORN_DISPLAY -> aside(position, c, StockState.DISPLAY);
            case NO_VARIANCE,
                    LOCATION_INACTIVE,
                    LOCATION_OFFLINE,
                    NOT_ACCEPTED_IN_TIME,
                    LOST_CAPACITY,
                    ADDRESS_CHANGED,
                    REOPTIMISED ->
                    List.of();
        };
    }

    private static List<StockEvent> notInStock(Position position, RejectStock c) {
        // What is promised to other orders there is theirs to pick or to refuse.
        long others = position.reserved() - c.quantity();
        var events =
                new ArrayList<>(
                        off(c, position.sellable() - others, AdjustmentReason.NOT_IN_STOCK));
        events.add(new CountRequested(c.sku(), c.location(), AdjustmentReason.NOT_IN_STOCK));
        return events;
    }

    private static List<StockEvent> off(RejectStock c, long units, AdjustmentReason reason) {
        return units <= 0
                ? List.of()
                : List.of(new StockAdjusted(c.sku(), c.location(), -units, reason));
    }

    private static List<StockEvent> aside(Position position, RejectStock c, StockState state) {
        long units = Math.min(c.quantity(), position.sellable());
        RejectionReason reason = c.reason();
        return units <= 0
                ? List.of()
                : List.of(new StockSetAside(c.sku(), c.location(), state, units, reason.name()));
    }

    private static Decision<StockEvent> consume(Stock stock, ConsumeStock c) {
        long there = stock.reservation(c.order(), c.line()).at(c.location());
        if (there < c.quantity()) {
            return notPromised(c.sku(), c.quantity(), there);
        }
        if (stock.at(c.location()).onHand() < c.quantity()) {
            return negative(stock, c.sku(), c.location(), -c.quantity());
        }
        return Decision.accept(
                new StockConsumed(
                        c.sku(), c.order(), c.line(), c.location(), c.quantity(), c.fulfillment()));
    }

    private static Decision<StockEvent> release(Stock stock, ReleaseReservation c) {
        long there = stock.reservation(c.order(), c.line()).at(c.location());
        if (there < c.quantity()) {
            return notPromised(c.sku(), c.quantity(), there);
        }
        var released =
                new ReservationReleased(
                        c.sku(), c.order(), c.line(), c.location(), c.quantity(), c.reason());
        return c.location() == null
                ? Decision.accept(
                        Preorders.ended(
                                stock, c.sku(), c.order(), c.line(), c.quantity(), false, released))
                : Decision.accept(released);
    }

    static Decision<StockEvent> notPromised(Sku sku, long asked, long there) {
        var detail =
                "%d of SKU %s asked for, but only %d are promised there."
                        .formatted(asked, sku, there);
        return Decision.refuse(Rejection.conflict("stock.not-promised", detail));
    }

    static Decision<StockEvent> negative(Stock stock, Sku sku, LocationId location, long delta) {
        var detail =
                "Location %s has %d of SKU %s on hand; a change by %d would leave less than none."
                        .formatted(location, stock.at(location).onHand(), sku, delta);
        return Decision.refuse(Rejection.conflict("stock.negative", detail));
    }

    private static Decision<StockEvent> notInState(
            LocationId location, @Nullable StockState state, Position position, long asked) {
        var detail =
                "Location %s has %d units that are %s, not %d."
                        .formatted(location, position.in(state), StockState.name(state), asked);
        return Decision.refuse(Rejection.conflict("stock.not-in-state", detail));
    }

    static Decision<StockEvent> tooMuch(LocationId location) {
        var detail = "Location %s would hold more than %d units.".formatted(location, MOST_ON_HAND);
        return Decision.refuse(Rejection.unacceptable("stock.too-much", detail));
    }
}
