package org.waybill.domain.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.waybill.domain.location.LocationId;

/**
 * What follows from a SKU's state and is asked for at every command: sums over its positions, and
 * which hold ends first. It is worked out when it is asked for the first time and then carried
 * along with every change, so that neither the number of locations nor that of holds matters. It is
 * no part of the state: whatever is remembered, two states are the same.
 */
final class StockIndex {

    /** Sums for so many ways of counting locations are remembered, the one asked for last first. */
    private static final int MOST_SUMS = 16;

    /** A sum is added up anew rather than brought up to date with more changes than this. */
    private static final int MOST_CHANGES = 100;

    private transient volatile List<Sum> sums;
    private transient volatile @Nullable TreePMap<HoldEnd, ReservationKey> ends;

    /** One that nothing has been asked of. */
    StockIndex() {
        this(List.of(), null);
    }

    private StockIndex(List<Sum> sums, @Nullable TreePMap<HoldEnd, ReservationKey> ends) {
        this.sums = sums;
        this.ends = ends;
    }

    /**
     * A sum.
     *
     * @param since what was where something has changed since it was added up; who counts is only
     *     asked when the sum is
     */
    private record Sum(
            Eligible eligible, PositionSum total, TreePMap<LocationId, Optional<Position>> since) {

        PositionSum now(Map<LocationId, Position> positions) {
            var now = total;
            for (var change : since.entrySet()) {
                var after = positions.get(change.getKey());
                if (after != null && eligible.counts(change.getKey())) {
                    now = now.moved(change.getValue().orElse(null), after);
                }
            }
            return now;
        }
    }

    private record HoldEnd(Instant at, ReservationKey key) implements Comparable<HoldEnd> {

        @Override
        public int compareTo(HoldEnd other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : key.compareTo(other.key);
        }
    }

    /** What the locations that count have together. */
    PositionSum sum(Eligible eligible, Map<LocationId, Position> positions) {
        if (positions.isEmpty()) {
            return PositionSum.NONE;
        }
        for (var sum : sums) {
            if (sum.eligible().equals(eligible)) {
                return sum.since().isEmpty() ? sum.total() : remember(eligible, sum.now(positions));
            }
        }
        return remember(eligible, addUp(eligible, positions));
    }

    private static PositionSum addUp(Eligible eligible, Map<LocationId, Position> positions) {
        var total = PositionSum.NONE;
        for (var entry : positions.entrySet()) {
            if (eligible.counts(entry.getKey())) {
                total = total.plus(entry.getValue());
            }
        }
        return total;
    }

    private PositionSum remember(Eligible eligible, PositionSum total) {
        var next = new ArrayList<Sum>();
        next.add(new Sum(eligible, total, TreePMap.empty()));
        for (var sum : sums) {
            if (next.size() < MOST_SUMS && !sum.eligible().equals(eligible)) {
                next.add(sum);
            }
        }
        sums = List.copyOf(next);
        return total;
    }

    /** The holds whose time is over at an instant, the one that ended first being the first. */
    List<ReservationKey> ended(Instant at, TreePMap<ReservationKey, Hold> holds) {
        if (holds.isEmpty()) {
            return List.of();
        }
        var over = new ArrayList<ReservationKey>();
        for (var end : ends(holds).entrySet()) {
            if (end.getKey().at().isAfter(at)) {
                break;
            }
            over.add(end.getValue());
        }
        return over;
    }

    private TreePMap<HoldEnd, ReservationKey> ends(TreePMap<ReservationKey, Hold> holds) {
        var known = ends;
        if (known != null) {
            return known;
        }
        TreePMap<HoldEnd, ReservationKey> all = TreePMap.empty();
        for (var entry : holds.entrySet()) {
            all = all.plus(end(entry.getKey(), entry.getValue()), entry.getKey());
        }
        ends = all;
        return all;
    }

    private static HoldEnd end(ReservationKey key, Hold hold) {
        return new HoldEnd(hold.expiresAt(), key);
    }

    /**
     * After a position has changed.
     *
     * @param before null where there was none
     */
    StockIndex moved(LocationId location, @Nullable Position before) {
        var next = new ArrayList<Sum>();
        for (var sum : sums) {
            if (sum.since().containsKey(location)) {
                next.add(sum);
            } else if (sum.since().size() < MOST_CHANGES) {
                var since = sum.since().plus(location, Optional.ofNullable(before));
                next.add(new Sum(sum.eligible(), sum.total(), since));
            }
        }
        return new StockIndex(List.copyOf(next), ends);
    }

    /** After a line's hold has become another, or has come or gone. */
    StockIndex held(ReservationKey key, @Nullable Hold before, @Nullable Hold after) {
        var known = ends;
        if (known == null) {
            return new StockIndex(sums, null);
        }
        var next = before == null ? known : known.minus(end(key, before));
        return new StockIndex(sums, after == null ? next : next.plus(end(key, after), key));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StockIndex;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "";
    }
}
