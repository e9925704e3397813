package org.waybill.domain.stock;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    Position setAside(StockState state, long quantity) {
        return aside(state, quantity);
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
