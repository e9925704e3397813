package org.waybill.domain.inbound;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.ExpectedLine;
import org.waybill.domain.stock.LotArrival;
import org.waybill.domain.stock.LotId;

/**
 * A delivery's line with what has come of it.
 *
 * @param ordered units that should come
 * @param received units that came, in whatever state
 * @param lots what was announced and has come by lot, as far as that was said
 */
public record DueLine(Sku sku, long ordered, long received, SequencedMap<LotId, DueLot> lots)
        implements ExpectedLine {

    public DueLine {
        lots = Collections.unmodifiableSequencedMap(lots);
    }

    static DueLine of(InboundLine line) {
        return new DueLine(line.sku(), line.quantity(), 0, new LinkedHashMap<>());
    }

    /** Units that have not come. */
    @Override
    public long missing() {
        return Math.max(0, ordered - received);
    }

    /** Units that came and were not ordered. */
    @Override
    public long surplus() {
        return Math.max(0, received - ordered);
    }

    /** Whether it was said which lots are to come. */
    public boolean lotsAnnounced() {
        return lots.values().stream().anyMatch(lot -> lot.announced() > 0);
    }

    DueLot lot(LotId lot) {
        return lots.getOrDefault(lot, DueLot.NONE);
    }

    /** What was announced by lot no longer adds up to another quantity. */
    DueLine order(long units) {
        return units == ordered ? this : new DueLine(sku, units, received, unannounced());
    }

    DueLine receive(long units) {
        return new DueLine(sku, ordered, received + units, lots);
    }

    DueLine announce(List<LotArrival> all) {
        var next = unannounced();
        all.forEach(one -> next.put(one.lot(), lot(one.lot()).announce(one)));
        return new DueLine(sku, ordered, received, next);
    }

    private LinkedHashMap<LotId, DueLot> unannounced() {
        var next = new LinkedHashMap<LotId, DueLot>();
        lots.forEach(
                (id, lot) -> {
                    if (lot.received() > 0) {
                        next.put(id, lot.unannounced());
                    }
                });
        return next;
    }

    DueLine receive(List<LotArrival> came) {
        var next = new LinkedHashMap<>(lots);
        for (var one : came) {
            var before = next.getOrDefault(one.lot(), DueLot.NONE);
            next.put(one.lot(), before.receive(one.quantity()));
        }
        return new DueLine(sku, ordered, received, next);
    }
}
