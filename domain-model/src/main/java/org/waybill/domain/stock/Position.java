package org.waybill.domain.stock;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.stock.StockEvent.CountRequested;
import org.waybill.domain.stock.StockEvent.CountTaken;
import org.waybill.domain.stock.StockEvent.MessageAbsorbed;
import org.waybill.domain.stock.StockEvent.MessageApplied;
import org.waybill.domain.stock.StockEvent.MessagePending;
import org.waybill.domain.stock.StockEvent.PendingApplied;
import org.waybill.domain.stock.StockEvent.SafetyPercentSet;
import org.waybill.domain.stock.StockEvent.SafetyStockSet;
import org.waybill.domain.stock.StockEvent.StockAdjusted;
import org.waybill.domain.stock.StockEvent.StockCounted;
import org.waybill.domain.stock.StockEvent.StockMoved;
import org.waybill.domain.stock.StockEvent.StockReceived;
import org.waybill.domain.stock.StockEvent.StockSetAside;
import org.waybill.domain.stock.StockEvent.TransferReceived;

/**
 * A SKU at a location.
 *
 * @param onHand everything physically there
 * @param aside of that, what cannot be sold, by reason
 * @param reserved promised to orders that this location has to do
 * @param safetyStock units not offered to anybody
 * @param safetyPercent of what may be sold, so much is not offered to anybody, if that is more
 * @param reckoning what has to be known to place what is told late
 */
public record Position(
        long onHand,
        Map<StockState, Long> aside,
        long reserved,
        long safetyStock,
        int safetyPercent,
        Reckoning reckoning) {

    /** Nothing there, nothing promised. */
    public static final Position EMPTY = new Position(0, Map.of(), 0, 0, 0);

    /** One of which nothing is told late. */
    public Position(
            long onHand,
            Map<StockState, Long> aside,
            long reserved,
            long safetyStock,
            int safetyPercent) {
        this(onHand, aside, reserved, safetyStock, safetyPercent, Reckoning.NONE);
    }

    /** What is there and may be sold, promised or not. */
    public long sellable() {
        if (aside.isEmpty()) {
            return onHand;
        }
        return onHand - aside.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Sellable and not promised; negative when more is promised than there is. */
    public long free() {
        return sellable() - reserved;
    }

    /** What is not offered: the units set, or the percentage, rounded up, where that is more. */
    public long keptBack() {
        long share = Math.ceilDiv(Math.max(0, sellable()) * safetyPercent, 100L);
        return Math.max(safetyStock, share);
    }

    /** What may be promised: {@code max(0, sellable − reserved − kept back)}. */
    public long available() {
        return Math.max(0, free() - keptBack());
    }

    /** What the safety stock keeps from being promised. */
    public long safetyWithheld() {
        return Math.max(0, free()) - available();
    }

    /** Promised here beyond what is there. */
    public long shortage() {
        return Math.max(0, -free());
    }

    /** After what has happened here, promises apart; the same after anything else. */
    Position after(StockEvent event) {
        return switch (event) {
            case StockReceived e -> move(e.quantity(), 0);
            case StockAdjusted e -> move(e.delta(), 0);
            case StockCounted e -> move(e.delta(), 0).counted(e.countedAt(), null);
            case CountTaken e -> counted(e.countedAt(), null);
            case CountRequested _ -> askedFor();
            case MessageApplied e -> told(e.message(), e.delta());
            case MessagePending e -> waits(e.message(), e.delta());
            case PendingApplied e -> settled(e.message()).move(e.delta(), 0);
            case MessageAbsorbed e -> settled(e.message());
            case StockSetAside e -> aside(e.state(), e.quantity());
            case StockMoved e -> move(e.from(), e.to(), e.quantity());
            case SafetyStockSet e -> withSafetyStock(e.safetyStock());
            case SafetyPercentSet e -> withSafetyPercent(e.percent());
            case TransferReceived e -> move(e.quantity(), 0);
            default -> this;
        };
    }

    Position move(long onHandDelta, long reservedDelta) {
        long left = onHand + onHandDelta;
        return new Position(
                left,
                asideOf(left),
                reserved + reservedDelta,
                safetyStock,
                safetyPercent,
                reckoning);
    }

    /** What is set aside, but no more than is there: units that went cannot be set aside. */
    private Map<StockState, Long> asideOf(long there) {
        long rest = there;
        var next = new EnumMap<StockState, Long>(StockState.class);
        for (var state : StockState.values()) {
            long kept = Math.min(rest, aside.getOrDefault(state, 0L));
            if (kept > 0) {
                next.put(state, kept);
                rest -= kept;
            }
        }
        return next.equals(aside) ? aside : Map.copyOf(next);
    }

    Position withSafetyStock(long units) {
        return new Position(onHand, aside, reserved, units, safetyPercent, reckoning);
    }

    Position withSafetyPercent(int percent) {
        return new Position(onHand, aside, reserved, safetyStock, percent, reckoning);
    }

    /** Units in a state, promised or not; null for those that may be sold. */
    long in(@Nullable StockState state) {
        return state == null ? sellable() : aside.getOrDefault(state, 0L);
    }

    Position move(@Nullable StockState from, @Nullable StockState to, long quantity) {
        return aside(from, -quantity).aside(to, quantity);
    }

    private Position aside(@Nullable StockState state, long delta) {
        if (state == null) {
            return this;
        }
        var next = new EnumMap<StockState, Long>(StockState.class);
        next.putAll(aside);
        next.merge(state, delta, (there, more) -> there + more == 0 ? null : there + more);
        return new Position(
                onHand, Map.copyOf(next), reserved, safetyStock, safetyPercent, reckoning);
    }

    /** The same as it is told to others: what is told late is the log's to place. */
    public Position withoutReckoning() {
        return with(Reckoning.NONE);
    }

    Position counted(Instant at, @Nullable FeedMessage by) {
        return with(reckoning.counted(at, by));
    }

    Position askedFor() {
        return with(reckoning.askedFor());
    }

    /** After a message that was applied; a count is counted, too. */
    Position told(FeedMessage message, long delta) {
        var moved = move(delta, 0);
        return message.absolute() ? moved.counted(message.occurredAt(), message) : moved;
    }

    Position waits(FeedMessage message, long delta) {
        return with(reckoning.with(new Waiting(message, delta)));
    }

    /** A message waits no longer. */
    Position settled(FeedMessage message) {
        return with(reckoning.without(message));
    }

    Position with(Reckoning next) {
        return new Position(onHand, aside, reserved, safetyStock, safetyPercent, next);
    }
}
