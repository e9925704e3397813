package org.waybill.domain.sourcing.optimum;

import java.util.List;
import org.waybill.domain.location.LocationId;

/**
 * Which locations send what.
 *
 * @param shipments by the locations' priority, then by their id
 */
public record Plan(List<PlannedShipment> shipments) {

    public Plan {
        shipments = List.copyOf(shipments);
    }

    /** Micros, of all shipments together. */
    public long total() {
        return cost().total();
    }

    /** What the cost is made of. */
    public CostParts cost() {
        return shipments.stream()
                .map(PlannedShipment::cost)
                .reduce(CostParts.NONE, CostParts::plus);
    }

    /** Where they come from. */
    public List<LocationId> locations() {
        return shipments.stream().map(PlannedShipment::location).toList();
    }
}
