package org.waybill.projection.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.waybill.domain.product.Sku;
import org.waybill.projection.audit.LotBooks.Units;

/** Where tables say otherwise than a SKU's history of which lots its units are. */
final class LotDrift {

    private LotDrift() {}

    static List<Finding> of(Sku sku, Books books, Walk walk) {
        long at = books.lotsAt();
        var told = books.lots().getOrDefault(sku, LotBooks.NONE);
        var past = LotBooks.of(walk.at(at).lots());
        var findings = new ArrayList<Finding>();
        for (var place : all(told.units().keySet(), past.units().keySet())) {
            var row = told.units().getOrDefault(place, Units.NONE);
            var log = past.units().getOrDefault(place, Units.NONE);
            if (!row.equals(log)) {
                findings.add(lot(sku, place, row, log, at));
            }
        }
        for (var serial : all(told.serials().keySet(), past.serials().keySet())) {
            if (!Objects.equals(told.serials().get(serial), past.serials().get(serial))) {
                findings.add(serial(sku, serial, told.serials(), past.serials(), at));
            }
        }
        return findings;
    }

    private static Set<String> all(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Finding lot(Sku sku, String place, Units row, Units log, long at) {
        var detail = "The units of the lot are %s, by the log %s.".formatted(row, log);
        boolean onHand = row.onHand() != log.onHand();
        return new Finding(
                sku,
                Subject.LOT,
                place,
                detail,
                onHand ? row.onHand() : row.sellable(),
                onHand ? log.onHand() : log.sellable(),
                at,
                null);
    }

    private static Finding serial(
            Sku sku, String serial, Map<String, String> told, Map<String, String> past, long at) {
        var row = told.get(serial);
        var log = past.get(serial);
        var detail = "The unit is at %s, by the log at %s.".formatted(row, log);
        return new Finding(
                sku,
                Subject.SERIAL,
                serial,
                detail,
                row == null ? 0 : 1,
                log == null ? 0 : 1,
                at,
                null);
    }
}
