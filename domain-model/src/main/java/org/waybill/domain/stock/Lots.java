package org.waybill.domain.stock;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineId;
import org.waybill.domain.order.OrderKey;
import org.waybill.domain.stock.LotChange.LotBlocked;
import org.waybill.domain.stock.LotChange.LotExpired;
import org.waybill.domain.stock.LotChange.LotReleased;
import org.waybill.domain.stock.LotChange.LotsAdded;
import org.waybill.domain.stock.LotChange.LotsAllotted;
import org.waybill.domain.stock.LotChange.LotsArrived;
import org.waybill.domain.stock.LotChange.LotsFreed;
import org.waybill.domain.stock.LotChange.LotsLeft;
import org.waybill.domain.stock.LotChange.LotsMoved;
import org.waybill.domain.stock.LotChange.LotsNotArrived;
import org.waybill.domain.stock.LotChange.LotsPicked;
import org.waybill.domain.stock.LotChange.LotsReceived;
import org.waybill.domain.stock.LotChange.LotsRemoved;
import org.waybill.domain.stock.LotChange.LotsSent;
import org.waybill.domain.transfer.TransferId;

/**
 * A SKU's units by lot. Nothing is known before units come in with lots; from then on every unit is
 * of a lot, if only of {@link LotId#UNKNOWN}.
 *
 * @param terms what is known of each lot there ever was
 * @param places units by location and lot
 * @param serials where single units are that are in the house
 * @param claims units meant for orders, by line and location
 * @param transit units on their way, by transfer and line
 */
public record Lots(
        TreePMap<LotId, LotTerms> terms,
        TreePMap<LotPlace, LotStock> places,
        TreePMap<Serial, SerialPlace> serials,
        TreePMap<LotClaim, LotShares> claims,
        TreePMap<ReservationKey, LotsInTransit> transit) {

    /** Nothing is known of lots. */
    public static final Lots NONE =
            new Lots(
                    TreePMap.empty(),
                    TreePMap.empty(),
                    TreePMap.empty(),
                    TreePMap.empty(),
                    TreePMap.empty());

    /** Whether the SKU's units are known by lot. */
    public boolean known() {
        return !terms.isEmpty();
    }

    /** A lot at a location. */
    public LotStock at(LocationId location, LotId lot) {
        return places.getOrDefault(new LotPlace(location, lot), LotStock.NONE);
    }

    /** The lots at a location; what expires first is first, what never does is last. */
    public List<LotId> firstExpired(LocationId location) {
        return places.keySet().stream()
                .filter(place -> place.location().equals(location))
                .map(LotPlace::lot)
                .sorted(
                        Comparator.comparing(
                                        (LotId lot) -> termsOf(lot).expiresOn(),
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(lot -> lot))
                .toList();
    }

    /** What is known of a lot. */
    public LotTerms termsOf(LotId lot) {
        return terms.getOrDefault(lot, LotTerms.UNKNOWN);
    }

    /** What is meant for a line. */
    public LotShares claim(LotClaim claim) {
        return claims.getOrDefault(claim, LotShares.NONE);
    }

    LotsInTransit onTheWay(TransferId transfer, LineId line) {
        return transit.getOrDefault(
                new ReservationKey(Owner.of(transfer), line), LotsInTransit.NONE);
    }

    /** The numbers of units of a lot at a location, in order. */
    List<Serial> serialsAt(LotPlace place) {
        return serials.entrySet().stream()
                .filter(entry -> entry.getValue().place().equals(place))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a number is that of a unit in the house or on its way. */
    boolean inHouse(Serial serial) {
        return serials.containsKey(serial)
                || transit.values().stream()
                        .flatMap(way -> way.lots().stream())
                        .anyMatch(units -> units.serials().contains(serial));
    }

    Lots evolve(LotChange event) {
        return switch (event) {
            case LotsReceived e -> came(e.location(), e.lots());
            case LotsAdded e -> came(e.location(), e.lots());
            case LotsRemoved e -> went(e.location(), e.state(), e.lots());
            case LotsMoved e -> moved(e.location(), e.from(), e.to(), e.lots());
            case LotsAllotted e -> allotted(claim(e.order(), e.line(), e.location()), e.lots());
            case LotsFreed e -> freed(claim(e.order(), e.line(), e.location()), e.lots(), false);
            case LotsPicked e -> picked(claim(e.order(), e.line(), e.location()), e.lots());
            case LotsLeft e ->
                    freed(claim(e.order(), e.line(), e.location()), e.lots(), true)
                            .went(e.location(), null, e.lots());
            case LotsSent e ->
                    went(e.location(), e.state(), e.lots())
                            .underway(new ReservationKey(Owner.of(e.transfer()), e.line()), e);
            case LotsArrived e -> arrived(e);
            case LotsNotArrived e -> notArrived(e);
            case LotExpired e -> with(e.lot(), termsOf(e.lot()).over());
            case LotBlocked e -> with(e.lot(), termsOf(e.lot()).blocked(true));
            case LotReleased e -> with(e.lot(), termsOf(e.lot()).blocked(false));
        };
    }

    private static LotClaim claim(OrderKey order, LineId line, LocationId location) {
        return new LotClaim(new ReservationKey(Owner.of(order), line), location);
    }

    private Lots came(LocationId location, List<LotArrival> lots) {
        var next = this;
        for (var lot : lots) {
            var known = next.terms.containsKey(lot.lot());
            next = known ? next : next.with(lot.lot(), LotTerms.of(lot));
            next = next.put(location, lot.units());
        }
        return next;
    }

    private Lots put(LocationId location, LotUnits units) {
        var place = new LotPlace(location, units.lot());
        var numbers = serials;
        for (var serial : units.serials()) {
            numbers = numbers.plus(serial, new SerialPlace(place, null));
        }
        return numbered(numbers)
                .change(place, at(location, units.lot()).add(null, units.quantity()));
    }

    private Lots went(LocationId location, @Nullable StockState state, List<LotUnits> lots) {
        var next = this;
        for (var units : lots) {
            var place = new LotPlace(location, units.lot());
            next =
                    next.numbered(next.serials.minusAll(units.serials()))
                            .change(
                                    place,
                                    next.at(location, units.lot()).add(state, -units.quantity()));
        }
        return next;
    }

    private Lots moved(
            LocationId location,
            @Nullable StockState from,
            @Nullable StockState to,
            List<LotUnits> lots) {
        var next = this;
        for (var units : lots) {
            var there = next.at(location, units.lot());
            next =
                    next.change(
                            new LotPlace(location, units.lot()),
                            there.add(from, -units.quantity()).add(to, units.quantity()));
        }
        return next;
    }

    private Lots allotted(LotClaim claim, List<LotUnits> lots) {
        var next = this;
        for (var units : lots) {
            var share = next.claim(claim).of(units.lot()).allot(units.quantity());
            next = next.share(claim, units.lot(), share);
        }
        return next;
    }

    private Lots freed(LotClaim claim, List<LotUnits> lots, boolean pickedFirst) {
        var next = this;
        for (var units : lots) {
            var share = next.claim(claim).of(units.lot());
            next = next.share(claim, units.lot(), share.less(units, pickedFirst));
            next = next.marked(claim.location(), units, null);
        }
        return next;
    }

    private Lots picked(LotClaim claim, List<LotUnits> lots) {
        var next = this;
        for (var units : lots) {
            var share = next.claim(claim).of(units.lot()).pick(units);
            next =
                    next.share(claim, units.lot(), share)
                            .marked(claim.location(), units, claim.key());
        }
        return next;
    }

    private Lots marked(LocationId location, LotUnits units, @Nullable ReservationKey pickedFor) {
        var place = new LotPlace(location, units.lot());
        var numbers = serials;
        for (var serial : units.serials()) {
            if (numbers.containsKey(serial)) {
                numbers = numbers.plus(serial, new SerialPlace(place, pickedFor));
            }
        }
        return numbered(numbers);
    }

    /** Changes what is meant for a line, and the sum of that at its location. */
    private Lots share(LotClaim claim, LotId lot, LotShare share) {
        var before = claim(claim);
        var former = before.of(lot);
        var after = before.with(lot, share);
        var all = after.byLot().isEmpty() ? claims.minus(claim) : claims.plus(claim, after);
        var there = at(claim.location(), lot);
        return new Lots(terms, places, serials, all, transit)
                .change(
                        new LotPlace(claim.location(), lot),
                        there.claim(
                                share.allotted() - former.allotted(),
                                share.picked() - former.picked()));
    }

    private Lots underway(ReservationKey key, LotsSent e) {
        var way = transit.getOrDefault(key, LotsInTransit.NONE).and(e.lots());
        return new Lots(terms, places, serials, claims, transit.plus(key, way));
    }

    private Lots arrived(LotsArrived e) {
        var next = ended(new ReservationKey(Owner.of(e.transfer()), e.line()), e.lots());
        for (var units : e.lots()) {
            var known = next.terms.containsKey(units.lot());
            next = known ? next : next.with(units.lot(), LotTerms.UNKNOWN);
            next = next.put(e.location(), units);
        }
        return next;
    }

    private Lots notArrived(LotsNotArrived e) {
        return transit.keySet().stream()
                .filter(key -> e.source().equals(key.source()))
                .findFirst()
                .map(key -> ended(key, e.lots()))
                .orElse(this);
    }

    private Lots ended(ReservationKey key, List<LotUnits> lots) {
        var way = transit.getOrDefault(key, LotsInTransit.NONE).less(lots);
        var rest = way.lots().isEmpty() ? transit.minus(key) : transit.plus(key, way);
        return new Lots(terms, places, serials, claims, rest);
    }

    private Lots with(LotId lot, LotTerms known) {
        return new Lots(terms.plus(lot, known), places, serials, claims, transit);
    }

    private Lots change(LotPlace place, LotStock stock) {
        var next = stock.nothing() ? places.minus(place) : places.plus(place, stock);
        return new Lots(terms, next, serials, claims, transit);
    }

    private Lots numbered(TreePMap<Serial, SerialPlace> numbers) {
        return new Lots(terms, places, numbers, claims, transit);
    }
}
