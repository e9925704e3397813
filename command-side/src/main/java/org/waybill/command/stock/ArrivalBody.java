package org.waybill.command.stock;

import org.jspecify.annotations.Nullable;
import org.waybill.command.http.Id;
import org.waybill.command.http.Quantity;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.Arrival;

/** Units of a document's line that came in, and in which state; for sale, if it is not said. */
public record ArrivalBody(
        @Id String lineId, @Quantity Integer quantity, @Nullable UnitState state) {

    /** As the domain says it. */
    public Arrival arrival() {
        return new Arrival(new LineId(lineId), quantity, UnitState.of(state));
    }
}
