package org.waybill.domain.sourcing.optimum;

import java.util.List;
import org.waybill.domain.location.LocationId;
import org.waybill.domain.order.LineCount;

/**
 * What one location sends.
 *
 * @param day on which it is delivered
 * @param lines units of lines, by line
 * @param grams weight
 * @param carbonGrams what is emitted
 * @param cost all but the split penalty if it is the plan's first, all if it is a further one
 */
public record PlannedShipment(
        LocationId location,
        ServiceId service,
        int day,
        List<LineCount> lines,
        long grams,
        long carbonGrams,
        CostParts cost) {

    public PlannedShipment {
        lines = List.copyOf(lines);
    }
}
