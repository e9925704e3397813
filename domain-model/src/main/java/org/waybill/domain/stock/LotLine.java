package org.waybill.domain.stock;

import java.util.List;
import org.waybill.domain.order.LineId;

/**
 * What is said of the lots of a document's line.
 *
 * @param lots empty where nothing is said
 */
public record LotLine(LineId lineId, List<LotArrival> lots) {

    public LotLine {
        lots = List.copyOf(lots);
    }

    /** Units of all these lots. */
    public long quantity() {
        return LotArrival.total(lots);
    }
}
