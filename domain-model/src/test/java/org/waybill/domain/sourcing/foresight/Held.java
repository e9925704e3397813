package org.waybill.domain.sourcing.foresight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What waiting orders hold, counted from their plans. */
final class Held {

    private Held() {}

    static Map<Seat.Spot, Long> of(List<Waiting> waiting) {
        var held = new HashMap<Seat.Spot, Long>();
        for (var one : waiting) {
            for (var shipment : one.plan().shipments()) {
                for (var line : shipment.lines()) {
                    for (var demand : one.problem().demands()) {
                        if (demand.line().equals(line.lineId())) {
                            demand.requirements()
                                    .forEach(
                                            part ->
                                                    held.merge(
                                                            new Seat.Spot(
                                                                    shipment.location(),
                                                                    part.sku()),
                                                            (long) line.quantity()
                                                                    * part.quantity(),
                                                            Long::sum));
                        }
                    }
                }
            }
        }
        return held;
    }
}
