package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waybill.domain.Decision;
import org.waybill.domain.stock.LotChange.LotsAllotted;
import org.waybill.domain.stock.LotChange.LotsFreed;
import org.waybill.domain.stock.LotChange.LotsPicked;
import org.waybill.domain.stock.LotTask.PickLots;

/**
 * The rules of taking units of lots from the shelf. Who takes others than those meant for the line
 * gives those back.
 */
final class LotPicking {

    private LotPicking() {}

    static Decision<StockEvent> pick(Stock stock, PickLots c) {
        var lots = stock.lots();
        if (!lots.known()) {
            return c.lots().isEmpty() && c.serials().isEmpty()
                    ? Decision.accept()
                    : LotChecks.notThere(c.sku(), c.location());
        }
        var refusal = LotChecks.unitsNamed(lots, c);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        var shares = lots.claim(LotClaims.of(c.order(), c.line(), c.location()));
        long promised = stock.reservation(c.order(), c.line()).at(c.location()) - shares.picked();
        if (promised < c.quantity()) {
            return StockDecisions.notPromised(c.sku(), c.quantity(), promised);
        }
        var named = named(lots, c);
        var choice = new LotChoice(lots, c.location(), c.quantity());
        named.forEach(some -> choice.prefer(some, shelved(lots, c, some.lot())));
        if (named.isEmpty()) {
            lots.firstExpired(c.location())
                    .forEach(lot -> choice.prefer(own(shares, lot), shelved(lots, c, lot)));
            choice.firstExpired(there -> Math.min(there.free(), there.shelved()));
            choice.firstExpired(LotStock::shelved);
        }
        return choice.missing() > 0
                ? LotChecks.notThere(c.sku(), c.location())
                : picked(lots, c, shares, choice.chosen());
    }

    private static long shelved(Lots lots, PickLots c, LotId lot) {
        return lots.at(c.location(), lot).shelved();
    }

    private static LotUnits own(LotShares shares, LotId lot) {
        return new LotUnits(lot, shares.of(lot).unpicked());
    }

    /** The lots named, with the numbers named; the numbers' lots, where only those are named. */
    private static List<LotUnits> named(Lots lots, PickLots c) {
        var numbers = LotChecks.byLot(lots, c.serials());
        var units = new LinkedHashMap<LotId, Long>();
        c.lots().forEach(some -> units.merge(some.lot(), some.quantity(), Long::sum));
        if (units.isEmpty()) {
            numbers.forEach((lot, some) -> units.put(lot, (long) some.size()));
        }
        return units.entrySet().stream()
                .map(
                        entry ->
                                new LotUnits(
                                        entry.getKey(),
                                        entry.getValue(),
                                        numbers.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static Decision<StockEvent> picked(
            Lots lots, PickLots c, LotShares shares, Map<LotId, Long> chosen) {
        var numbers = LotChecks.byLot(lots, c.serials());
        var picked = new ArrayList<LotUnits>();
        var more = new ArrayList<LotUnits>();
        for (var entry : chosen.entrySet()) {
            var lot = entry.getKey();
            var mine = numbers.getOrDefault(lot, List.of());
            if (entry.getValue() - mine.size() > LotChecks.unnumbered(lots, c.location(), lot)) {
                return LotChecks.serialsMissing(lot);
            }
            picked.add(new LotUnits(lot, entry.getValue(), mine));
            long excess = entry.getValue() - shares.of(lot).unpicked();
            if (excess > 0) {
                more.add(new LotUnits(lot, excess));
            }
        }
        var events = new ArrayList<StockEvent>();
        var instead = instead(lots, c, shares, chosen, LotUnits.total(more));
        if (!instead.isEmpty()) {
            events.add(new LotsFreed(c.sku(), c.order(), c.line(), c.location(), instead));
        }
        if (!more.isEmpty()) {
            events.add(new LotsAllotted(c.sku(), c.order(), c.line(), c.location(), more));
        }
        events.add(new LotsPicked(c.sku(), c.order(), c.line(), c.location(), picked));
        return Decision.accept(events);
    }

    /** Of what was meant for the line and is not taken, as much as others are taken. */
    private static List<LotUnits> instead(
            Lots lots, PickLots c, LotShares shares, Map<LotId, Long> chosen, long units) {
        var back = new ArrayList<LotUnits>();
        long rest = units;
        for (var lot : lots.firstExpired(c.location()).reversed()) {
            long left = shares.of(lot).unpicked() - chosen.getOrDefault(lot, 0L);
            long some = Math.min(rest, left);
            if (some > 0) {
                back.add(new LotUnits(lot, some));
                rest -= some;
            }
        }
        return back;
    }
}
