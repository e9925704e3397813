package org.waybill.projection.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.Supply;
import org.waybill.domain.stock.SupplyKey;

/** Where tables say otherwise than a SKU's history what is to come of it, and from where. */
final class SupplyDrift {

    private final Sku sku;
    private final List<Finding> findings = new ArrayList<>();

    private SupplyDrift(Sku sku) {
        this.sku = sku;
    }

    /** Compares the availability and the documents with the history, each up to its position. */
    static List<Finding> of(Sku sku, Books books, Walk walk) {
        var drift = new SupplyDrift(sku);
        var told = books.stocks().getOrDefault(sku, Stock.NONE).supplies();
        var past = walk.at(books.availabilityAt()).supplies();
        drift.compare(Subject.SUPPLY, told, past, books.availabilityAt(), Set.of());
        var papers = books.documents().getOrDefault(sku, Map.of());
        var known = walk.at(books.suppliesAt()).supplies();
        drift.compare(Subject.DOCUMENT, papers, known, books.suppliesAt(), books.parkedDocuments());
        return drift.findings;
    }

    private void compare(
            Subject subject,
            Map<SupplyKey, Supply> told,
            Map<SupplyKey, Supply> past,
            long at,
            Set<String> parked) {
        var sources = new TreeSet<>(told.keySet());
        sources.addAll(past.keySet());
        for (var source : sources) {
            var row = told.get(source);
            var log = past.get(source);
            boolean known =
                    parked.stream().noneMatch(address -> source.value().startsWith(address + ":"));
            if (known && !alike(row, log)) {
                var detail = "What is to come is %s, by the log %s.".formatted(row, log);
                findings.add(
                        new Finding(
                                sku,
                                subject,
                                source.value(),
                                detail,
                                units(row),
                                units(log),
                                at,
                                null));
            }
        }
    }

    private static boolean alike(@Nullable Supply row, @Nullable Supply log) {
        return row != null
                && log != null
                && row.quantity() == log.quantity()
                && row.location().equals(log.location())
                && Drift.near(row.expectedAt(), log.expectedAt());
    }

    private static long units(@Nullable Supply supply) {
        return supply == null ? 0 : supply.quantity();
    }
}
