package org.waybill.domain.stock;

import java.util.ArrayList;
import java.util.List;
import org.waybill.domain.Decision;
import org.waybill.domain.Rejection;
import org.waybill.domain.stock.LotChange.LotBlocked;
import org.waybill.domain.stock.LotChange.LotReleased;
import org.waybill.domain.stock.LotTask.BlockLot;
import org.waybill.domain.stock.LotTask.ExpireLots;
import org.waybill.domain.stock.LotTask.PickLots;
import org.waybill.domain.stock.LotTask.ReleaseLot;
import org.waybill.domain.stock.StockEvent.StockMoved;

/** The rules of lots that somebody asks something of. */
final class LotTasks {

    private LotTasks() {}

    static Decision<StockEvent> decide(Stock stock, LotTask task) {
        return switch (task) {
            case PickLots c -> LotPicking.pick(stock, c);
            // What is over is withdrawn before any command.
            case ExpireLots c -> Decision.accept();
            case BlockLot c -> block(stock, c);
            case ReleaseLot c -> release(stock, c);
        };
    }

    private static Decision<StockEvent> block(Stock stock, BlockLot c) {
        if (!stock.lots().terms().containsKey(c.lot())) {
            return unknown(c);
        }
        return stock.lots().termsOf(c.lot()).blocked()
                ? Decision.accept()
                : Decision.accept(new LotBlocked(c.sku(), c.lot(), c.reason()));
    }

    private static Decision<StockEvent> release(Stock stock, ReleaseLot c) {
        var lots = stock.lots();
        if (!lots.terms().containsKey(c.lot())) {
            return unknown(c);
        }
        if (!lots.termsOf(c.lot()).blocked()) {
            return Decision.accept();
        }
        var events = new ArrayList<StockEvent>();
        events.add(new LotReleased(c.sku(), c.lot(), c.reason()));
        lots.places()
                .forEach(
                        (place, there) -> {
                            long units = there.in(StockState.QUARANTINED);
                            if (place.lot().equals(c.lot()) && units > 0) {
                                events.addAll(sellable(c, place, units));
                            }
                        });
        return Decision.accept(events);
    }

    private static List<StockEvent> sellable(ReleaseLot c, LotPlace place, long units) {
        return List.of(
                new StockMoved(
                        c.sku(),
                        place.location(),
                        StockState.QUARANTINED,
                        null,
                        units,
                        AdjustmentReason.INSPECTION));
    }

    private static Decision<StockEvent> unknown(LotTask c) {
        var lot =
                switch (c) {
                    case BlockLot b -> b.lot();
                    case ReleaseLot r -> r.lot();
                    case PickLots _, ExpireLots _ -> LotId.UNKNOWN;
                };
        var detail = "No units of lot %s of SKU %s ever came in.".formatted(lot, c.sku());
        return Decision.refuse(Rejection.notFound("lot.unknown", detail));
    }
}
