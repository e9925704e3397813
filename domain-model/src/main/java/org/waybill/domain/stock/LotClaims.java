package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.LotChange.LotsAllotted;
import org.waybill.domain.stock.LotChange.LotsFreed;
import org.waybill.domain.stock.StockEvent.ReservationReleased;
import org.waybill.domain.stock.StockEvent.StockAssigned;
import org.waybill.domain.stock.StockEvent.StockConsumed;
import org.waybill.domain.stock.StockEvent.StockReserved;
import org.waybill.domain.stock.StockEvent.StockUnassigned;

/**
 * Which lots are meant for which line. What expires first is meant first; where a location is
 * promised more than it has, some of the line's units are of no lot until they are picked.
 */
final class LotClaims {

    private LotClaims() {}

    static LotClaim of(OrderKey order, LineId line, LocationId location) {
        return new LotClaim(new ReservationKey(Owner.of(order), line), location);
    }

    /**
     * What promising and its end mean for lots.
     *
     * @param after the stock with the event, and with the lots that came or went by it
     */
    static List<LotChange> following(Stock after, StockEvent event) {
        return switch (event) {
            case StockAssigned e ->
                    allotted(after, e.sku(), e.order(), e.line(), e.location(), e.quantity());
            case StockReserved e ->
                    allotted(after, e.sku(), e.order(), e.line(), e.location(), e.quantity());
            case StockUnassigned e -> freed(after, e.sku(), e.order(), e.line(), e.location());
            case ReservationReleased e -> freed(after, e.sku(), e.order(), e.line(), e.location());
            // What was meant for the line may be lost; then other units have left in its place.
            case StockConsumed e -> freed(after, e.sku(), e.order(), e.line(), e.location());
            default -> List.of();
        };
    }

    private static List<LotChange> allotted(
            Stock stock,
            Sku sku,
            OrderKey order,
            LineId line,
            @Nullable LocationId location,
            long units) {
        if (location == null) {
            return List.of();
        }
        var choice = new LotChoice(stock.lots(), location, units);
        choice.firstExpired(LotStock::free);
        var lots = choice.units().stream().map(LotClaims::unnumbered).toList();
        return lots.isEmpty()
                ? List.of()
                : List.of(new LotsAllotted(sku, order, line, location, lots));
    }

    static LotUnits unnumbered(LotUnits units) {
        return new LotUnits(units.lot(), units.quantity());
    }

    /** Gives back what is more than the line is still promised there. */
    private static List<LotChange> freed(
            Stock stock, Sku sku, OrderKey order, LineId line, @Nullable LocationId location) {
        if (location == null) {
            return List.of();
        }
        var shares = stock.lots().claim(of(order, line, location));
        long excess = shares.allotted() - stock.reservation(order, line).at(location);
        var lots = givenBack(stock.lots(), location, shares, excess);
        return lots.isEmpty()
                ? List.of()
                : List.of(new LotsFreed(sku, order, line, location, lots));
    }

    /** What expires last of what is still on the shelf; of what was picked, only what must be. */
    static List<LotUnits> givenBack(Lots lots, LocationId location, LotShares shares, long units) {
        var back = new ArrayList<LotUnits>();
        long rest = units;
        var order = new ArrayList<>(lots.firstExpired(location).reversed());
        for (var lot : order) {
            long some = Math.min(rest, shares.of(lot).unpicked());
            if (some > 0) {
                back.add(new LotUnits(lot, some));
                rest -= some;
            }
        }
        for (var lot : order) {
            var share = shares.of(lot);
            long some = Math.min(rest, share.picked());
            if (some > 0) {
                var numbers = share.serials();
                back.add(
                        new LotUnits(
                                lot,
                                some,
                                numbers.subList(0, (int) Math.min(some, numbers.size()))));
                rest -= some;
            }
        }
        return back;
    }

    /** What leaves for a line: what was picked, what is meant for it, what expires first. */
    static List<LotUnits> leaving(Lots lots, StockConsumed e) {
        var shares = lots.claim(of(e.order(), e.line(), e.location()));
        var choice = new LotChoice(lots, e.location(), e.quantity());
        shares.byLot()
                .forEach(
                        (lot, share) ->
                                choice.prefer(
                                        new LotUnits(lot, share.picked(), share.serials()),
                                        lots.at(e.location(), lot).sellable()));
        for (var lot : lots.firstExpired(e.location())) {
            var there = lots.at(e.location(), lot);
            choice.prefer(new LotUnits(lot, shares.of(lot).unpicked()), there.sellable());
        }
        choice.firstExpired(LotStock::free);
        choice.firstExpired(LotStock::shelved);
        choice.firstExpired(LotStock::sellable);
        return choice.units();
    }

    /** Ends what is meant for lines and still on the shelf of a lot that is withdrawn. */
    static List<LotsFreed> withdrawn(Stock stock, Sku sku, LotPlace place) {
        var freed = new ArrayList<LotsFreed>();
        stock.lots()
                .claims()
                .forEach(
                        (claim, shares) -> {
                            long units = shares.of(place.lot()).unpicked();
                            if (claim.location().equals(place.location()) && units > 0) {
                                var key = claim.key();
                                var some = List.of(new LotUnits(place.lot(), units));
                                freed.add(
                                        new LotsFreed(
                                                sku,
                                                key.order(),
                                                key.line(),
                                                place.location(),
                                                some));
                            }
                        });
        return freed;
    }

    /** Means other units for a line whose lots were withdrawn, as far as there are any. */
    static List<LotChange> again(Stock stock, LotsFreed e) {
        long units = LotUnits.total(e.lots());
        return allotted(stock, e.sku(), e.order(), e.line(), e.location(), units);
    }
}
