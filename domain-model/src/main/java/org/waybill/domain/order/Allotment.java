package org.waybill.domain.order;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waybill.domain.fulfillment.FulfillmentId;
import org.waybill.domain.location.LocationId;

/**
 * The part of an order that a location was given.
 *
 * @param lines what it still has to do or has done, in order of the line ids; none when all was
 *     refused or cancelled
 */
public record Allotment(FulfillmentId fulfillment, LocationId location, List<LineCount> lines) {

    public Allotment {
        lines = List.copyOf(lines);
    }

    /** Units of a line in it. */
    public int of(LineId line) {
        return lines.stream()
                .filter(l -> l.lineId().equals(line))
                .mapToInt(LineCount::quantity)
                .sum();
    }

    Allotment less(List<LineCount> gone) {
        Map<LineId, Integer> left = new TreeMap<>();
        lines.forEach(line -> left.merge(line.lineId(), line.quantity(), Integer::sum));
        gone.forEach(line -> left.merge(line.lineId(), -line.quantity(), Integer::sum));
        left.values().removeIf(quantity -> quantity <= 0);
        var next =
                left.entrySet().stream().map(e -> new LineCount(e.getKey(), e.getValue())).toList();
        return new Allotment(fulfillment, location, next);
    }
}
