package org.waybill.domain.transfer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.waybill.domain.product.Sku;
import org.waybill.domain.stock.ExpectedLine;
import org.waybill.domain.stock.LotId;

/**
 * A transfer's line with what has become of it.
 *
 * @param ordered units wanted
 * @param picked units taken from the shelf
 * @param shipped units that left
 * @param received units that came, in whatever state
 * @param lots the same by lot; empty where none are known
 */
public record MovingLine(
        Sku sku,
        long ordered,
        long picked,
        long shipped,
        long received,
        SequencedMap<LotId, MovingLot> lots)
        implements ExpectedLine {

    public MovingLine {
        lots = Collections.unmodifiableSequencedMap(lots);
    }

    static MovingLine of(TransferLine line) {
        return new MovingLine(line.sku(), line.quantity(), 0, 0, 0, new LinkedHashMap<>());
    }

    /** Units that left and have not come. */
    @Override
    public long missing() {
        return Math.max(0, shipped - received);
    }

    /** Units that came and had not left. */
    @Override
    public long surplus() {
        return Math.max(0, received - shipped);
    }

    MovingLine pick(long units) {
        return new MovingLine(sku, ordered, units, shipped, received, lots);
    }

    MovingLine ship() {
        return new MovingLine(sku, ordered, picked, picked, received, lots);
    }

    MovingLine receive(long units) {
        return new MovingLine(sku, ordered, picked, shipped, received + units, lots);
    }

    MovingLine lot(LotId lot, UnaryOperator<MovingLot> change) {
        var next = new LinkedHashMap<>(lots);
        next.put(lot, change.apply(next.getOrDefault(lot, MovingLot.NONE)));
        return new MovingLine(sku, ordered, picked, shipped, received, next);
    }
}
