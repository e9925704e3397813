package org.waybill.projection.stock;

import java.util.ArrayList;
import java.util.List;
import org.waybill.domain.product.Backorder;
import org.waybill.domain.stock.Stock;
import org.waybill.domain.stock.StockEvent;
import org.waybill.domain.stock.StockInvariants;
import org.waybill.store.RecordedEvent;

/** Watches every step of a batch for what breaks an invariant. */
final class StepWatch {

    private final ViolationTable table;
    private final Backorders backorders;
    private final List<Violation> violations = new ArrayList<>();

    StepWatch(ViolationTable table, Backorders backorders) {
        this.table = table;
        this.backorders = backorders;
    }

    /** Only who promises more than there is has to be asked whether that is allowed. */
    void step(RecordedEvent event, Stock before, StockEvent change, Stock after) {
        if (StockInvariants.broken(before, change, after, Backorder.NONE).isEmpty()) {
            return;
        }
        var allowed = backorders.at(change.sku(), event);
        var breaches = StockInvariants.broken(before, change, after, allowed);
        for (int number = 0; number < breaches.size(); number++) {
            violations.add(new Violation(event, change.sku(), number, breaches.get(number)));
        }
    }

    void write() {
        if (!violations.isEmpty()) {
            table.write(violations);
        }
    }
}
