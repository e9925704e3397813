package org.waybill.domain.sourcing.foresight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.sourcing.foresight.Seat.Spot;
import org.waybill.domain.sourcing.optimum.Offer;
import org.waybill.domain.sourcing.optimum.Problem;

/** What is free and what waiting orders hold. While they change, something may be short. */
final class Shelf {

    /** A spot's units. */
    static final class Cell {

        /** Below zero while somebody must still give some back. */
        long free;

        /** Held by orders that are not being moved. */
        long held;

        final NavigableSet<Seat> holders = new TreeSet<>();
    }

    private final Map<Spot, Cell> cells = new HashMap<>();
    private final Map<LocationId, Long> room;

    Shelf(Pool pool, List<Seat> seats) {
        room = pool.room();
        pool.stock()
                .forEach(
                        (location, stock) ->
                                stock.forEach(
                                        (sku, units) ->
                                                cell(new Spot(location, sku)).free = units));
        room.forEach((location, units) -> cell(new Spot(location, null)).free = units);
        seats.forEach(this::settle);
    }

    Cell cell(Spot spot) {
        return cells.computeIfAbsent(spot, s -> new Cell());
    }

    /** Its units are there for others, if they have something better for it. */
    void settle(Seat seat) {
        for (var use : seat.uses) {
            var cell = cell(use.spot());
            cell.held += use.units();
            cell.holders.add(seat);
        }
    }

    /** Its units are no longer there for others. */
    void unsettle(Seat seat) {
        for (var use : seat.uses) {
            var cell = cell(use.spot());
            cell.held -= use.units();
            cell.holders.remove(seat);
        }
    }

    /** Gives back what it holds. */
    void release(Seat seat) {
        seat.uses.forEach(use -> cell(use.spot()).free += use.units());
    }

    /** Takes what it holds. */
    void take(Seat seat) {
        seat.uses.forEach(use -> cell(use.spot()).free -= use.units());
    }

    /** Whether a spot has been given more often than it has units. */
    boolean isShort(Spot spot) {
        return limited(spot) && cell(spot).free < 0;
    }

    private boolean limited(Spot spot) {
        return spot.sku() != null || room.containsKey(spot.location());
    }

    /**
     * An order's problem with what is there for it.
     *
     * @param others whether what others hold is there too
     */
    Problem problem(Seat seat, boolean others) {
        var offers = new ArrayList<Offer>();
        for (var offer : seat.problem.offers()) {
            var stock = new HashMap<Sku, Long>();
            for (var sku : seat.skus) {
                long units = units(new Spot(offer.location(), sku), others);
                if (units > 0) {
                    stock.put(sku, units);
                }
            }
            if (seat.uncounted || !stock.isEmpty()) {
                offers.add(with(offer, stock, others));
            }
        }
        return new Problem(seat.problem.demands(), offers, seat.problem.policy());
    }

    private long units(Spot spot, boolean others) {
        var cell = cells.get(spot);
        return cell == null ? 0 : Math.max(0, others ? cell.free + cell.held : cell.free);
    }

    private Offer with(Offer offer, Map<Sku, Long> stock, boolean others) {
        var spot = new Spot(offer.location(), null);
        return new Offer(
                offer.location(),
                offer.priority(),
                stock,
                limited(spot) ? (Long) units(spot, others) : null,
                offer.open(),
                offer.excluded(),
                offer.refused(),
                offer.prices(),
                offer.services());
    }
}
