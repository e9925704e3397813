package org.waybill.domain.stock;

import java.util.List;
import org.waybill.domain.order.LineId;

/** Of which lots units of a document's line were. */
public record LineLots(LineId lineId, List<LotUnits> lots) {

    public LineLots {
        lots = List.copyOf(lots);
    }
}
