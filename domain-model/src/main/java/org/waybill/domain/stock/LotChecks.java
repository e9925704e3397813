package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.LotTask.PickLots;
import org.waybill.domain.stock.StockCommand.AdjustStock;
import org.waybill.domain.stock.StockCommand.ConsumeStock;
import org.waybill.domain.stock.StockCommand.MoveStock;
import org.waybill.domain.stock.StockCommand.ReceiveStock;
import org.waybill.domain.stock.TransferTask.ReceiveTransferStock;
import org.waybill.domain.stock.TransferTask.ShipTransferStock;

/** What a command says of lots that cannot be. */
final class LotChecks {

    private LotChecks() {}

    /** Why a command is refused because of lots; null if it is not. */
    static @Nullable Rejection refusal(Stock stock, StockCommand command) {
        var lots = stock.lots();
        return switch (command) {
            case ReceiveStock c when !c.lots().isEmpty() ->
                    coming(lots, c.lots(), c.quantity(), LotsInTransit.NONE);
            case AdjustStock c when !c.lots().isEmpty() && c.delta() > 0 ->
                    coming(lots, c.lots(), c.delta(), LotsInTransit.NONE);
            case ReceiveTransferStock c when !c.lots().isEmpty() ->
                    coming(lots, c.lots(), c.quantity(), lots.onTheWay(c.transfer(), c.line()));
            case ShipTransferStock c when !c.lots().isEmpty() -> sent(lots, c);
            case AdjustStock c when !c.lots().isEmpty() ->
                    going(lots, c.sku(), c.location(), c.state(), c.lots(), -c.delta());
            case MoveStock c when !c.lots().isEmpty() ->
                    going(lots, c.sku(), c.location(), c.from(), c.lots(), c.quantity());
            case ConsumeStock c when lots.known() -> leaving(lots, c);
            default -> null;
        };
    }

    /**
     * Why units that come cannot be of these lots.
     *
     * @param way what left for there, where it comes from another location
     */
    private static @Nullable Rejection coming(
            Lots lots, List<LotArrival> named, long units, LotsInTransit way) {
        var refusal = quantities(named, units);
        if (refusal != null) {
            return refusal;
        }
        var terms = new HashMap<LotId, LotTerms>(lots.terms());
        var serials = new HashSet<Serial>();
        for (var some : named) {
            var known = terms.putIfAbsent(some.lot(), LotTerms.of(some));
            if (known != null
                    && some.expiresOn() != null
                    && !some.expiresOn().equals(known.expiresOn())) {
                return contradicts(some, known);
            }
            var expected = way.of(some.lot()).serials();
            for (var serial : some.serials()) {
                if (!serials.add(serial)) {
                    var detail = "Serial number %s is given twice.".formatted(serial);
                    return Rejection.conflict("stock.serial-known", detail);
                }
                if (lots.inHouse(serial) && !expected.contains(serial)) {
                    var detail = "There is a unit with the serial number %s.".formatted(serial);
                    return Rejection.conflict("stock.serial-known", detail);
                }
            }
        }
        return null;
    }

    private static Rejection contradicts(LotArrival said, LotTerms known) {
        var detail =
                known.expiresOn() == null
                        ? "Lot %s came in without a day on which it expires, not with %s."
                                .formatted(said.lot(), said.expiresOn())
                        : "Lot %s expires on %s, not on %s."
                                .formatted(said.lot(), known.expiresOn(), said.expiresOn());
        return Rejection.conflict("stock.lot-contradicts", detail);
    }

    /** What was picked for an order does not leave for another location. */
    private static @Nullable Rejection sent(Lots lots, ShipTransferStock c) {
        var refusal = going(lots, c.sku(), c.location(), null, c.lots(), c.quantity());
        if (refusal != null) {
            return refusal;
        }
        var sums = new HashMap<LotId, Long>();
        for (var some : c.lots()) {
            long asked = sums.merge(some.lot(), some.quantity(), Long::sum);
            if (lots.at(c.location(), some.lot()).shelved() < asked) {
                return lotNotThere(c.sku(), c.location(), some.lot());
            }
            for (var serial : some.serials()) {
                var place = lots.serials().get(serial);
                if (place == null || place.pickedFor() != null) {
                    return serialNotThere(serial, c.location());
                }
            }
        }
        return null;
    }

    private static @Nullable Rejection quantities(List<LotArrival> named, long units) {
        for (var some : named) {
            if (!some.serials().isEmpty() && some.serials().size() != some.quantity()) {
                var detail =
                        "Lot %s has %d serial numbers for %d units."
                                .formatted(some.lot(), some.serials().size(), some.quantity());
                return Rejection.unacceptable("stock.serials-quantity", detail, "/lots");
            }
        }
        long total = LotArrival.total(named);
        if (total == units) {
            return null;
        }
        var detail = "The lots named have %d units, not %d.".formatted(total, units);
        return Rejection.unacceptable("stock.lots-quantity", detail, "/lots");
    }

    private static @Nullable Rejection going(
            Lots lots,
            Sku sku,
            LocationId location,
            @Nullable StockState state,
            List<LotArrival> named,
            long units) {
        var refusal = quantities(named, units);
        if (refusal != null) {
            return refusal;
        }
        var sums = new HashMap<LotId, Long>();
        for (var some : named) {
            long asked = sums.merge(some.lot(), some.quantity(), Long::sum);
            if (lots.at(location, some.lot()).in(state) < asked) {
                return lotNotThere(sku, location, some.lot());
            }
            for (var serial : some.serials()) {
                var place = lots.serials().get(serial);
                if (place == null || !place.place().equals(new LotPlace(location, some.lot()))) {
                    return serialNotThere(serial, location);
                }
            }
        }
        return null;
    }

    /** What was picked and called back meanwhile, or is over, does not leave. */
    private static @Nullable Rejection leaving(Lots lots, ConsumeStock c) {
        var shares = lots.claim(LotClaims.of(c.order(), c.line(), c.location()));
        for (var entry : shares.byLot().entrySet()) {
            long there = lots.at(c.location(), entry.getKey()).sellable();
            if (there < Math.min(entry.getValue().picked(), c.quantity())) {
                return withheld(entry.getKey());
            }
        }
        long sellable =
                lots.firstExpired(c.location()).stream()
                        .mapToLong(lot -> lots.at(c.location(), lot).sellable())
                        .sum();
        return sellable < c.quantity() ? lotsNotThere(c.sku(), c.location()) : null;
    }

    /** Why the units that a pick names cannot be taken; null if they can, as far as that goes. */
    static @Nullable Rejection unitsNamed(Lots lots, PickLots c) {
        long named = LotUnits.total(c.lots());
        if (!c.lots().isEmpty() && named != c.quantity()) {
            var detail = "The lots named have %d units, not %d.".formatted(named, c.quantity());
            return Rejection.unacceptable("stock.lots-quantity", detail);
        }
        var seen = new HashSet<Serial>();
        for (var serial : c.serials()) {
            var place = lots.serials().get(serial);
            boolean there =
                    place != null
                            && place.place().location().equals(c.location())
                            && place.pickedFor() == null;
            if (!there || !seen.add(serial)) {
                return serialNotThere(serial, c.location());
            }
        }
        return c.lots().isEmpty() ? allNumbered(c) : numbersOfLots(lots, c);
    }

    private static @Nullable Rejection allNumbered(PickLots c) {
        if (c.serials().isEmpty() || c.serials().size() == c.quantity()) {
            return null;
        }
        var detail = "%d serial numbers for %d units.".formatted(c.serials().size(), c.quantity());
        return Rejection.unacceptable("stock.serials-quantity", detail);
    }

    private static @Nullable Rejection numbersOfLots(Lots lots, PickLots c) {
        var units = new HashMap<LotId, Long>();
        c.lots().forEach(some -> units.merge(some.lot(), some.quantity(), Long::sum));
        for (var entry : byLot(lots, c.serials()).entrySet()) {
            if (units.getOrDefault(entry.getKey(), 0L) < entry.getValue().size()) {
                var detail =
                        "%d serial numbers are of lot %s, of which %d units are named."
                                .formatted(
                                        entry.getValue().size(),
                                        entry.getKey(),
                                        units.getOrDefault(entry.getKey(), 0L));
                return Rejection.unacceptable("stock.serials-quantity", detail);
            }
        }
        return null;
    }

    /** Numbers by the lots they are of; those of no unit in the house are left out. */
    static Map<LotId, List<Serial>> byLot(Lots lots, List<Serial> serials) {
        var byLot = new HashMap<LotId, List<Serial>>();
        for (var serial : serials) {
            var place = lots.serials().get(serial);
            if (place != null) {
                byLot.computeIfAbsent(place.place().lot(), lot -> new ArrayList<>()).add(serial);
            }
        }
        return byLot;
    }

    /** Units of a lot at a location that have no number. */
    static long unnumbered(Lots lots, LocationId location, LotId lot) {
        var place = new LotPlace(location, lot);
        return lots.at(location, lot).onHand() - lots.serialsAt(place).size();
    }

    static Decision<StockEvent> serialsMissing(LotId lot) {
        var detail =
                "Units of lot %s have serial numbers; name those that are taken.".formatted(lot);
        return Decision.refuse(Rejection.unacceptable("stock.serials-missing", detail));
    }

    static Decision<StockEvent> notThere(Sku sku, LocationId location) {
        return Decision.refuse(lotsNotThere(sku, location));
    }

    private static Rejection lotsNotThere(Sku sku, LocationId location) {
        var detail =
                "Location %s has not so many units of SKU %s, of those lots, that may be sold."
                        .formatted(location, sku);
        return Rejection.conflict("stock.lot-not-there", detail);
    }

    private static Rejection lotNotThere(Sku sku, LocationId location, LotId lot) {
        var detail =
                "Location %s has not so many units of lot %s of SKU %s in that state."
                        .formatted(location, lot, sku);
        return Rejection.conflict("stock.lot-not-there", detail);
    }

    private static Rejection serialNotThere(Serial serial, LocationId location) {
        var detail =
                "No unit with the serial number %s is free at location %s."
                        .formatted(serial, location);
        return Rejection.conflict("stock.serial-not-there", detail);
    }

    private static Rejection withheld(LotId lot) {
        var detail = "Units of lot %s were picked that may no longer be sold.".formatted(lot);
        return Rejection.conflict("stock.lot-withheld", detail);
    }
}
