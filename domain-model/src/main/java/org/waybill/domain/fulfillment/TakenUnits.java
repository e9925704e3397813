package org.waybill.domain.fulfillment;

import java.util.List;
import org.waybill.domain.order.LineId;
import org.waybill.domain.stock.LotUnits;
import org.waybill.domain.stock.Serial;

/**
 * Which units of a line were taken from the shelf.
 *
 * @param place of the line in what was said, from 0
 * @param lots empty if they were not named
 * @param serials empty if they were not named
 */
public record TakenUnits(int place, LineId lineId, List<LotUnits> lots, List<Serial> serials) {

    public TakenUnits {
        lots = List.copyOf(lots);
        serials = List.copyOf(serials);
    }
}
