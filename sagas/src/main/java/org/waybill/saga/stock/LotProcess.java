package org.waybill.saga.stock;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotChange;
import org.waybill.domain.stock.LotChange.LotsAdded;
import org.waybill.domain.stock.LotChange.LotsReceived;
import org.waybill.domain.stock.LotTask.ExpireLots;
import org.waybill.saga.Timer;

/**
 * What follows from lots that come in: the day after the last on which their units may be promised
 * they are withdrawn. It remembers nothing; the stock itself knows which lots are over.
 */
final class LotProcess {

    private LotProcess() {}

    /** The timers that an event sets. Days begin at midnight UTC. */
    static List<Timer> react(LotChange event) {
        if (event instanceof LotsReceived e) {
            return timers(e.sku(), e.lots());
        }
        return event instanceof LotsAdded e ? timers(e.sku(), e.lots()) : List.of();
    }

    private static List<Timer> timers(Sku sku, List<LotArrival> lots) {
        return lots.stream()
                .filter(lot -> lot.sellUntil() != null)
                .map(lot -> timer(sku, lot))
                .distinct()
                .toList();
    }

    private static Timer timer(Sku sku, LotArrival lot) {
        var last = Objects.requireNonNull(lot.sellUntil());
        var at = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Timer("expire-lots", sku.value(), at, new ExpireLots(sku, at));
    }
}
